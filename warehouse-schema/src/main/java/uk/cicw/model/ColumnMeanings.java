package uk.cicw.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the columns of the models mean, from {@code sql/columns.csv}: a name means the same in every
 * model, unless a line says otherwise of one.
 */
final class ColumnMeanings {
  private static final String RESOURCE = "/sql/columns.csv";
  private static final String COLUMNS =
      """
      select table_name, column_name
      from duckdb_columns()
      where database_name = current_database() and not internal""";

  private final Map<List<String>, String> byModelAndColumn = new HashMap<>();

  private ColumnMeanings() {
    try (InputStream csv = ColumnMeanings.class.getResourceAsStream(RESOURCE)) {
      if (csv == null) {
        throw new IllegalStateException("Cannot find " + RESOURCE + ": the build is incomplete");
      }
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
        reader.forEach(
            line ->
                byModelAndColumn.put(
                    List.of(line.getField("model"), line.getField("column_name")),
                    line.getField("meaning")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /**
   * Writes them into the database in use.
   *
   * @param modelsOf the model of each view and table that is to be described, by its name
   */
  static void describe(Connection connection, Map<String, String> modelsOf) throws SQLException {
    ColumnMeanings meanings = new ColumnMeanings();
    List<String> comments = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet column = statement.executeQuery(COLUMNS)) {
        while (column.next()) {
          String relation = column.getString(1);
          String model = modelsOf.get(relation);
          if (model != null) {
            meanings.comment(relation, model, column.getString(2)).ifPresent(comments::add);
          }
        }
      }
      if (!comments.isEmpty()) {
        statement.execute(String.join(";\n", comments));
      }
    }
  }

  /** The statement that writes it, or nothing where nobody has said what it means. */
  private Optional<String> comment(String relation, String model, String column) {
    return Stream.of(List.of(model, column), List.of("", column))
        .map(byModelAndColumn::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            meaning ->
                "comment on column %s.%s is '%s'"
                    .formatted(relation, column, meaning.replace("'", "''")));
  }
}
