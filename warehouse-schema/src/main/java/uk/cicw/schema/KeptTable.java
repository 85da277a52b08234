package uk.cicw.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that is kept: an Iceberg table of the lake, and, where it is a fact, a table of the
 * release under the same name.
 *
 * @param grain what one row is, as a sentence
 * @param key the columns that tell the rows of one moment of knowledge apart
 * @param lakeColumns what only the lake keeps: it chooses which rows are replaced together
 */
public record KeptTable(
    String name, String grain, List<String> key, List<Column> columns, List<Column> lakeColumns) {

  public KeptTable(String name, String grain, List<String> key, List<Column> columns) {
    this(name, grain, key, columns, List.of());
  }

  /** All columns of the Iceberg table, those of the lake alone last. */
  public List<Column> storedColumns() {
    List<Column> stored = new ArrayList<>(columns);
    stored.addAll(lakeColumns);
    return stored;
  }

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
