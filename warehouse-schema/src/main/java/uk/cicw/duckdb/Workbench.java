package uk.cicw.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A DuckDB instance in memory with database files attached to it, one of which is in use: names
 * without a database mean that one. A view holds only such names, so that it survives any name of
 * its file.
 */
public final class Workbench implements AutoCloseable {
  /** Clients of DuckDB 1.2 and later read it; 2.0 by itself would write what only 2.0 reads. */
  public static final String STORAGE_VERSION = "v1.2.0";

  /**
   * What it may have in memory. DuckDB by itself takes four fifths of the machine: beside the 2 GiB
   * of a run the release of fifteen authorities had it at 6.4 GiB.
   */
  private static final String MEMORY = "3GiB";

  /**
   * To try it on every column of text took half of the time of writing a release, and the files of
   * the sample are smaller without it.
   */
  private static final String SLOW_COMPRESSION = "fsst";

  /**
   * A quarter of what DuckDB takes by itself: each key of a small table fills several blocks. A
   * release of hardly any rows is 13 MB with it and was 32, that of the sample 63 and was 83.
   */
  private static final int BLOCK_SIZE = 65_536;

  private final Connection connection;

  private Workbench(Connection connection) {
    this.connection = connection;
  }

  /**
   * An instance without any database yet.
   *
   * @param spill where what does not fit into memory is put, made when it is needed
   */
  public static Workbench open(Path spill) throws SQLException {
    Workbench workbench = new Workbench(DriverManager.getConnection("jdbc:duckdb:"));
    workbench.run("set memory_limit = '%s'".formatted(MEMORY));
    workbench.run("set disabled_compression_methods = '%s'".formatted(SLOW_COMPRESSION));
    workbench.run("set temp_directory = '%s'".formatted(spill));
    return workbench;
  }

  public Connection connection() {
    return connection;
  }

  /**
   * Attaches a file that is made here, begun or not yet there. Until it is detached it is nothing:
   * no log is written ahead, which a build that was killed has no use for.
   */
  public void attachNew(Path file, String alias) throws SQLException {
    run(
        "attach '%s' as %s (storage_version '%s', block_size %d, recovery_mode 'no_wal_writes')"
            .formatted(file, alias, STORAGE_VERSION, BLOCK_SIZE));
  }

  public void attachReadOnly(Path file, String alias) throws SQLException {
    run("attach '%s' as %s (read_only)".formatted(file, alias));
  }

  public void use(String alias) throws SQLException {
    run("use " + alias);
  }

  /** Writes the file out and lets go of it; no write-ahead log stays behind. */
  public void detach(String alias) throws SQLException {
    run("use memory");
    run("detach " + alias);
  }

  /** Runs one statement or a script of several. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs one statement that changes rows, and says how many. */
  public int update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** How a row of a result becomes a value. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  public <T> List<T> select(String sql, Row<T> row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(row.of(rows));
      }
      return values;
    }
  }

  /** The text of {@code release/<name>.sql}. */
  public static String sql(String name) {
    String resource = "/release/" + name + ".sql";
    try (InputStream text = Workbench.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalArgumentException("Cannot find the resource " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
