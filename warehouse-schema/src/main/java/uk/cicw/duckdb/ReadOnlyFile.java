package uk.cicw.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens a DuckDB file for reading and nothing else: no other file, no network, no extension, and no
 * way to change that from SQL. A query that needs more memory than it gets spills to a private
 * folder.
 */
public final class ReadOnlyFile {
  private static final String MEMORY = "2GB";
  private static final String SPILL = "8GB";
  // deeper expressions have overflowed the stack of a JVM thread, which ends the process
  private static final String EXPRESSION_DEPTH = "250";

  public static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), lockedDown());
  }

  private static Properties lockedDown() {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_unsigned_extensions", "false");
    settings.setProperty("max_expression_depth", EXPRESSION_DEPTH);
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("temp_directory", spillFolder().toString());
    settings.setProperty("max_temp_directory_size", SPILL);
    // drivers of BI tools set the time zone on connecting; it changes nothing that is released
    settings.setProperty("allowed_configs", "['TimeZone']");
    settings.setProperty("lock_configuration", "true");
    return settings;
  }

  /** DuckDB makes it when it first spills, and empties it. */
  private static Path spillFolder() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "cicw-spill-" + ProcessHandle.current().pid());
  }

  private ReadOnlyFile() {}
}
