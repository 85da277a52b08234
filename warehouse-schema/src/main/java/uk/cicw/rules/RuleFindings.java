package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** What the rules found in a return, as long as its kernel is open. */
public final class RuleFindings {
  private final Connection connection;
  private final List<ExtractTable> tables;

  RuleFindings(Connection connection, List<ExtractTable> tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /** Takes what is read one by one, since it may be a million. */
  @FunctionalInterface
  public interface Reader<T> {
    void take(T found) throws SQLException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The tables of this year that were delivered. */
  public List<ExtractTable> tables() {
    return tables;
  }

  /** How many rows a table has, and how many of them fail. */
  public long rowCount(ExtractTable table) throws SQLException {
    return one("select count(*) from " + table.name());
  }

  /** The children of the return, in whichever tables they are. */
  public long childCount() throws SQLException {
    String children =
        tables.stream()
            .map(table -> "select child from " + table.name())
            .collect(joining(" union "));
    return one("select count(child) from (%s)".formatted(children));
  }

  /** Rows of all tables that fail a rule. */
  public long failingRowCount() throws SQLException {
    return one("select count(*) from (select distinct extract, row_number from rule_failures)");
  }

  private long one(String sql) throws SQLException {
    List<Long> found = new ArrayList<>();
    read(sql, row -> row.getLong(1), found::add);
    return found.get(0);
  }

  /** The rows that fail, by rule, table and row. */
  public List<RuleFailure> failures() throws SQLException {
    List<RuleFailure> failures = new ArrayList<>();
    read(
        "select code, extract, row_number, fields from rule_failures order by all",
        row ->
            new RuleFailure(
                row.getString(1), row.getString(2), row.getLong(3), texts(row.getArray(4))),
        failures::add);
    return failures;
  }

  /**
   * The rows that fail with what is to be known of them in the next delivery, by rule and table.
   */
  public void failingRows(Reader<FailingRow> rows) throws SQLException {
    String sql =
        """
        select code, extract, child, row_date, ordinal, row_number, fields
        from failing_rows
        order by code, extract, row_number""";
    read(sql, RuleFindings::failingRow, rows);
  }

  private static FailingRow failingRow(ResultSet row) throws SQLException {
    return new FailingRow(
        new FailureIdentity(
            row.getString(1),
            row.getString(2),
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getObject(4, LocalDate.class)),
            row.getInt(5)),
        row.getLong(6),
        texts(row.getArray(7)));
  }

  /**
   * The child's social worker, by child: the one who started last. Empty where the return does not
   * tell of social workers.
   */
  public Map<String, String> socialWorkers() throws SQLException {
    Map<String, String> workers = new HashMap<>();
    if (tables.contains(Ssda903.SW_EPISODES)) {
      String sql =
          """
          select child, arg_max(sw_id, {'start': sw_decom, 'row': row_number})
          from sw_episodes
          where child is not null and sw_id is not null and sw_decom is not null
          group by child""";
      read(
          sql,
          row -> List.of(row.getString(1), row.getString(2)),
          pair -> workers.put(pair.get(0), pair.get(1)));
    }
    return workers;
  }

  /** What fails each rule, the most first; rules that nothing fails are not among them. */
  public List<RuleCount> counts() throws SQLException {
    String children =
        tables.stream()
            .map(
                table ->
                    "select f.code, t.child from rule_failures f join %1$s t on t.row_number = f.row_number where f.extract = '%1$s'"
                        .formatted(table.name()))
            .collect(joining(" union all "));
    List<RuleCount> counts = new ArrayList<>();
    read(
        "select code, count(*) as rows, count(distinct child) as children from (%s) group by code order by rows desc, code"
            .formatted(children),
        row -> new RuleCount(row.getString(1), row.getLong(2), row.getLong(3)),
        counts::add);
    return counts;
  }

  /** The cells that are wrong, by rule, table and row. */
  public void cells(Reader<FailingCell> cells) throws SQLException {
    cells("left join", cells);
  }

  /** Those of them for which there is a suggestion. */
  public void suggestedCells(Reader<FailingCell> cells) throws SQLException {
    cells("join", cells);
  }

  /** How many cells there are with a suggestion. */
  public long suggestionCount() throws SQLException {
    return one(
        "select count(*) from (select distinct extract, row_number, field from rule_suggestions)");
  }

  private void cells(String join, Reader<FailingCell> cells) throws SQLException {
    read(FailingCells.sql(tables, join), FailingCells::of, cells);
  }

  /** All rows of a table, in the order of the file, with what is wrong in them. */
  public void rows(ExtractTable table, Reader<DeliveredRow> rows) throws SQLException {
    read(DeliveredRows.sql(table), row -> DeliveredRows.row(row, table.columns().size()), rows);
  }

  private <T> void read(String sql, Reading<T> reading, Reader<T> reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.take(reading.of(row));
      }
    }
  }

  static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
