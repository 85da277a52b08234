package uk.cicw.published;

import uk.cicw.staging.ValueClass;

/**
 * A cell that could not be read: neither a number nor a symbol, or no place or time.
 *
 * @param row the first row below the headings is 1, a heading itself is in row 0
 * @param valueClass shape of what stands there
 */
public record CellFault(int row, String column, String valueClass, String reason) {

  static CellFault of(int row, String column, String text, String reason) {
    return new CellFault(row, column, ValueClass.of(text), reason);
  }

  static CellFault ofHeading(String heading, String reason) {
    return new CellFault(0, heading, "heading", reason);
  }
}
