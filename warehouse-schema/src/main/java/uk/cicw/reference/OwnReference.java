package uk.cicw.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/**
 * What a council adds to the reference data: its own targets, and neighbour models of its choice.
 * Each is one CSV in its home, under the columns of the dimension that it fills.
 *
 * @param targets rows of {@link Reference#TARGETS}
 * @param neighbours rows of {@link Reference#NEIGHBOURS}, of other models than those built in
 */
public record OwnReference(List<List<String>> targets, List<List<String>> neighbours) {
  public static final String TARGETS_FILE = "targets.csv";
  public static final String NEIGHBOURS_FILE = "neighbours.csv";

  private static final String UNKNOWN =
      """
      select 'targets.csv' as file, 'indicator ' || indicator_id as unknown
      from dim_targets where indicator_id not in (select indicator_id from dim_indicators)
      union all
      select 'targets.csv', 'authority ' || authority_code
      from dim_targets where authority_code not in (select authority_code from dim_authorities)
      union all
      select 'neighbours.csv', 'authority ' || code
      from (select unnest([authority_code, neighbour_code]) as code from dim_neighbours)
      where code not in (select authority_code from dim_authorities)
      order by 1, 2""";

  /** Nothing of its own. */
  public static final OwnReference NONE = new OwnReference(List.of(), List.of());

  /**
   * Reads the files of a home; one that is not there adds nothing.
   *
   * @throws IllegalArgumentException where one can not be taken up as it is; it says what to mend
   */
  public static OwnReference read(Path home) {
    return new OwnReference(
        rows(home.resolve(TARGETS_FILE), Reference.TARGETS),
        rows(home.resolve(NEIGHBOURS_FILE), Reference.NEIGHBOURS));
  }

  /** Adds it to the dimensions of a database, which have what is built in. */
  public void addTo(Connection connection) throws SQLException {
    ReferenceTables.fill(connection, Reference.TARGETS, targets);
    ReferenceTables.fill(connection, Reference.NEIGHBOURS, neighbours);
  }

  private static List<List<String>> rows(Path file, KeptTable table) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      List<List<String>> rows = new ArrayList<>();
      Set<List<String>> keys = keysOf(ReferenceFile.builtIn(table), table);
      for (NamedCsvRecord line : reader) {
        List<String> row = row(file, table, line);
        if (!keys.add(key(row, table))) {
          throw refused(file, line, "says again what is there already");
        }
        rows.add(row);
      }
      return rows;
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static List<String> row(Path file, KeptTable table, NamedCsvRecord line) {
    List<String> row = new ArrayList<>();
    for (Column column : table.columns()) {
      String cell = line.findField(column.name()).map(String::strip).orElse("");
      if (!fits(column, cell)) {
        throw refused(file, line, "has no " + column.meaning() + " under " + column.name());
      }
      row.add(cell);
    }
    return List.copyOf(row);
  }

  private static boolean fits(Column column, String cell) {
    try {
      return switch (column.type()) {
        case INTEGER -> Integer.parseInt(cell) > 0;
        case DECIMAL -> new BigDecimal(cell).stripTrailingZeros().scale() <= 3;
        case DATE -> LocalDate.parse(cell).isAfter(LocalDate.MIN);
        case TEXT, CODE, BOOLEAN -> !cell.isEmpty();
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return false;
    }
  }

  private static Set<List<String>> keysOf(List<List<String>> rows, KeptTable table) {
    Set<List<String>> keys = new HashSet<>();
    rows.forEach(row -> keys.add(key(row, table)));
    return keys;
  }

  private static List<String> key(List<String> row, KeptTable table) {
    return table.key().stream().map(column -> row.get(table.position(column))).toList();
  }

  private static IllegalArgumentException refused(Path file, NamedCsvRecord line, String why) {
    return new IllegalArgumentException(
        "Cannot take up %s: line %d %s. Correct the file and run again."
            .formatted(file.getFileName(), line.getStartingLineNumber(), why));
  }

  /** Fails where a file speaks of an indicator or an authority that nobody knows. */
  public static void refuseUnknown(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet unknown = statement.executeQuery(UNKNOWN)) {
      if (unknown.next()) {
        throw new IllegalArgumentException(
            "Cannot take up %s: there is no %s. Correct the file and run again."
                .formatted(unknown.getString(1), unknown.getString(2)));
      }
    }
  }

  /** The files that are there, in the order of their names. */
  public static List<Path> files(Path home) {
    return Stream.of(NEIGHBOURS_FILE, TARGETS_FILE)
        .map(home::resolve)
        .filter(Files::exists)
        .toList();
  }
}
