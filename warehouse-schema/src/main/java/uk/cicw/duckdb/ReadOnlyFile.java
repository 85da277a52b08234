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
  // deeper expressions have overflowed the stack of a JVM thread, which ends the process
  private static final String EXPRESSION_DEPTH = "250";

  public static Connection open(Path file) throws SQLException {
    return open(file, ReadLimits.ALONE);
  }

  /** The same, with other limits. All connections to a file in one process share their memory. */
  public static Connection open(Path file, ReadLimits limits) throws SQLException {
    Properties settings = lockedDown(limits);
    settings.setProperty("jdbc_stream_results", Boolean.toString(limits.isStreamed()));
    return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
  }

  private static Properties lockedDown(ReadLimits limits) {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_unsigned_extensions", "false");
    settings.setProperty("max_expression_depth", EXPRESSION_DEPTH);
    settings.setProperty("memory_limit", limits.memory());
    settings.setProperty("temp_directory", limits.spillFolder().toString());
    settings.setProperty("max_temp_directory_size", limits.spill());
    settings.setProperty("max_execution_time", Long.toString(limits.statement().toMillis()));
    // drivers of BI tools set the time zone on connecting; it changes nothing that is released
    settings.setProperty("allowed_configs", "['TimeZone']");
    settings.setProperty("lock_configuration", "true");
    return settings;
  }

  private ReadOnlyFile() {}
}
