package uk.cicw.schema;

import java.util.List;

/**
 * A table that is kept: an Iceberg table of the lake, and, where it is a fact, a table of the
 * release under the same name.
 *
 * @param grain what one row is, as a sentence
 * @param key the columns that tell the rows of one moment of knowledge apart
 */
public record KeptTable(String name, String grain, List<String> key, List<Column> columns) {

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The position of a column in a row of this table. */
  public int position(String columnName) {
    int position = columnNames().indexOf(columnName);
    if (position < 0) {
      throw new IllegalArgumentException(
          "Cannot find column %s in %s: it has %s".formatted(columnName, name, columnNames()));
    }
    return position;
  }
}
