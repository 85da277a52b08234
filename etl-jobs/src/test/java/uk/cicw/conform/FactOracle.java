package uk.cicw.conform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Compares the facts that the product made with those that the SQL of {@code oracle/} finds in the
 * same staged rows. Fill its database with the staging tables, {@code extract_versions} and the
 * facts first.
 */
public final class FactOracle implements AutoCloseable {
  private static final Path SQL = Path.of("src/test/resources/oracle");
  private static final Path BANK_HOLIDAYS =
      Path.of("../warehouse-schema/src/main/resources/calendar/bank-holidays.csv");

  private final Connection duckdb;

  public FactOracle() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    execute("set timezone = 'Europe/London'");
    execute(
        """
        create table extract_versions (
            extract_id varchar, authority_code varchar, extract_table varchar,
            collection_year integer, data_to date, received_at timestamptz)
        """);
    execute("create table bank_holidays (date date)");
    execute("create table placement_types (code varchar, conformed varchar)");
  }

  Connection connection() {
    return duckdb;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  void addVersion(KnownExtract extract, String authority) throws SQLException {
    execute(
        "insert into extract_versions values ('%s', '%s', '%s', %d, '%s', '%s')"
            .formatted(
                extract.extractId(),
                authority,
                extract.table(),
                extract.collectionYear(),
                extract.dataTo(),
                extract.receivedAt()));
  }

  /** For each fact on which the two do not agree, some rows that only one of them has. */
  public Map<String, List<String>> differences() throws SQLException {
    prepare();
    Map<String, List<String>> differences = new LinkedHashMap<>();
    for (KeptTable fact : Facts.ABOUT_CHILDREN) {
      List<String> rows = new ArrayList<>();
      String made =
          "select %s from %s where known_to is null".formatted(content(fact), fact.name());
      String expected =
          "select %s from (%s)".formatted(content(fact), read(SQL.resolve(fact.name() + ".sql")));
      rows.addAll(rows(only("made", made, expected)));
      rows.addAll(rows(only("expected", expected, made)));
      if (!rows.isEmpty()) {
        differences.put(fact.name(), rows);
      }
    }
    return differences;
  }

  private void prepare() throws SQLException {
    for (NamedCsvRecord holiday : holidays()) {
      execute("insert into bank_holidays values ('%s')".formatted(holiday.getField("date")));
    }
    for (CodeLists.Code code : CodeLists.of("place").codes()) {
      execute(
          "insert into placement_types values ('%s', '%s')"
              .formatted(code.code(), code.conformed()));
    }
    try (Stream<Path> shared = Files.list(SQL.resolve("shared"))) {
      for (Path file : shared.sorted().toList()) {
        execute(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> holidays() {
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(BANK_HOLIDAYS)) {
      return lines.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String only(String label, String one, String other) {
    return "select '%s', * from ((%s) except all (%s)) order by all limit 5"
        .formatted(label, one, other);
  }

  private static String content(KeptTable fact) {
    return fact.columnNames().stream()
        .limit(fact.columns().size() - Facts.KNOWLEDGE.size())
        .collect(Collectors.joining(", "));
  }

  /** Makes each table of the lake known under its name, empty where it holds nothing. */
  public void read(List<PinnedTable> pinned, List<KeptTable> tables) throws SQLException {
    for (int i = 0; i < tables.size(); i++) {
      KeptTable table = tables.get(i);
      String files =
          pinned.get(i).files().stream()
              .map("'%s'"::formatted)
              .collect(Collectors.joining(", ", "[", "]"));
      if (pinned.get(i).files().isEmpty()) {
        createEmpty(table);
      } else {
        execute(
            "create view %s as select %s from read_parquet(%s, hive_partitioning = false)"
                .formatted(table.name(), String.join(", ", table.columnNames()), files));
      }
    }
  }

  void createEmpty(KeptTable table) throws SQLException {
    execute(
        table.columns().stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", ", "create table " + table.name() + " (", ")")));
  }

  List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          cells.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
