package uk.cicw.decode;

import java.util.Map;
import java.util.Optional;

/**
 * A delivered row, as text.
 *
 * @param table a table of the extract catalogue
 * @param rowNumber counts the rows of that table in the file, blank ones left out; the first is 1
 * @param values trimmed text by declared column name; a blank cell is absent
 * @param fault why the row as a whole can not be trusted, such as a cell too many; empty otherwise
 */
public record TextRow(
    String table,
    int rowNumber,
    Map<String, String> values,
    Optional<String> fault,
    RowLabels labels) {

  /** A row that does not say whose it is. */
  public TextRow(String table, int rowNumber, Map<String, String> values, Optional<String> fault) {
    this(table, rowNumber, values, fault, RowLabels.NONE);
  }

  /** The text of a column, empty where the cell is blank or the column was not delivered. */
  public Optional<String> value(String column) {
    return Optional.ofNullable(values.get(column));
  }
}
