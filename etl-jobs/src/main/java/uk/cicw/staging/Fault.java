package uk.cicw.staging;

import java.io.Serializable;
import uk.cicw.ledger.SetAsideRow;

/**
 * A reason why a row is set aside.
 *
 * @param column empty where it is about the row as a whole
 * @param valueClass the shape of the value, never the value
 */
record Fault(String column, String valueClass, String reason) implements Serializable {
  /** Says nothing of the row: it is about a child who was forgotten. */
  static final Fault FORGOTTEN = new Fault("", "row", SetAsideRow.FORGOTTEN);
}
