package uk.cicw.gateway;

import java.io.IOException;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;
import uk.cicw.guard.Checked;
import uk.cicw.guard.Refused;
import uk.cicw.guard.SqlGuard;

/**
 * A statement that was let through and bound to one edition, on a connection of its own. The
 * edition stays open until this is closed.
 */
final class Plan implements AutoCloseable {
  // rows a batch: large enough that its cost does not matter, small enough to hold several
  static final long BATCH = 16_384;
  private static final String NO_REASON = "Invalid result set";

  private final OpenFile file;
  private final DuckDBConnection connection;
  private final Checked checked;
  private final PreparedStatement statement;
  private final Schema schema;
  private final Schema parameters;

  private Plan(OpenFile file, DuckDBConnection connection, Checked checked) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.checked = checked;
    PreparedStatement asSent = connection.prepareStatement(checked.sql());
    List<PlainType> types = types(asSent.getMetaData());
    List<String> names = names(asSent.getMetaData());
    this.parameters = parameters(asSent.getParameterMetaData());
    this.schema = schema(names, types);
    if (types.stream().anyMatch(PlainType::isCast)) {
      asSent.close();
      this.statement = connection.prepareStatement(plain(checked.sql(), names, types));
    } else {
      this.statement = asSent;
    }
  }

  /**
   * Binds a statement.
   *
   * @param file an edition that was taken for this; it is released when it fails, or by {@link
   *     #close}
   * @throws uk.cicw.guard.Refused when the statement may not be run
   */
  static Plan bind(String sql, OpenFile file, Interruptible interruptible) throws SQLException {
    DuckDBConnection connection = null;
    try {
      connection = file.connect();
      interruptible.by(connection);
      Checked checked = SqlGuard.check(trimmed(sql), connection, file.objects());
      return new Plan(file, connection, checked);
    } catch (SQLException | RuntimeException e) {
      close(connection);
      file.release();
      throw e;
    }
  }

  /** Takes the connection whose end interrupts what is being done. */
  interface Interruptible {
    void by(DuckDBConnection connection);
  }

  OpenFile file() {
    return file;
  }

  Checked checked() {
    return checked;
  }

  /** What a result will look like. */
  Schema schema() {
    return schema;
  }

  Schema parameters() {
    return parameters;
  }

  /** Begins to work the result out; it goes on while the result is read. */
  ArrowReader execute(
      List<@Nullable Object> values, BufferAllocator allocator, Interruptible interruptible)
      throws SQLException {
    interruptible.by(connection);
    long began = System.nanoTime();
    set(statement, values);
    try {
      DuckDBResultSet result = (DuckDBResultSet) statement.executeQuery();
      return (ArrowReader) result.arrowExportStream(allocator, BATCH);
    } catch (SQLException e) {
      if (connection.isClosed() || !String.valueOf(e.getMessage()).contains(NO_REASON)) {
        throw e;
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - began);
      throw file.isTooLong(taken) ? new SQLTimeoutException(e) : reason(values, interruptible);
    }
  }

  /** DuckDB does not say why a streamed result failed before its first row; so once more. */
  private SQLException reason(List<@Nullable Object> values, Interruptible interruptible) {
    try (DuckDBConnection other = file.connectUnstreamed();
        PreparedStatement again = other.prepareStatement(checked.sql())) {
      interruptible.by(other);
      set(again, values);
      again.executeQuery().close();
      return new SQLException("DuckDB broke the statement off and does not say why. Ask again.");
    } catch (SQLException e) {
      return e;
    } catch (IOException e) {
      return new SQLException("The statement failed, and its release is gone. Ask again.", e);
    }
  }

  private static void set(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static String trimmed(String sql) {
    return sql.strip().replaceAll("[;\\s]+$", "");
  }

  /** The columns by number, as names may be there twice. */
  private static String plain(String sql, List<String> names, List<PlainType> types) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String cast = types.get(i).isCast() ? "::" + types.get(i).sql() : "";
      columns.add("#%d%s as \"%s\"".formatted(i + 1, cast, names.get(i).replace("\"", "\"\"")));
    }
    return "select %s from (%s\n)".formatted(String.join(", ", columns), sql);
  }

  private static List<PlainType> types(ResultSetMetaData result) throws SQLException {
    List<PlainType> types = new ArrayList<>();
    for (int i = 1; i <= result.getColumnCount(); i++) {
      if (result.getColumnTypeName(i).equals("UNKNOWN")) {
        throw new Refused("nothing tells of which type a ? is. Write ?::integer, ?::date or so.");
      }
      types.add(PlainType.of(String.valueOf(result.getColumnTypeName(i))));
    }
    return types;
  }

  private static List<String> names(ResultSetMetaData result) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= result.getColumnCount(); i++) {
      names.add(result.getColumnLabel(i));
    }
    return names;
  }

  private static Schema schema(List<String> names, List<PlainType> types) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      PlainType type = types.get(i);
      Map<String, String> told = type.told().build().getMetadataMap();
      fields.add(new Field(names.get(i), new FieldType(true, type.arrow(), null, told), List.of()));
    }
    return new Schema(fields);
  }

  private static Schema parameters(ParameterMetaData declared) throws SQLException {
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i <= declared.getParameterCount(); i++) {
      PlainType type = PlainType.of(String.valueOf(declared.getParameterTypeName(i)));
      fields.add(new Field("parameter_" + i, FieldType.nullable(type.asked()), List.of()));
    }
    return new Schema(fields);
  }

  private static void close(@Nullable DuckDBConnection connection) throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.close();
    } finally {
      file.release();
    }
  }
}
