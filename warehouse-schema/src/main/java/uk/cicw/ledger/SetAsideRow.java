package uk.cicw.ledger;

import java.io.Serializable;

/**
 * One reason why a row was set aside.
 *
 * @param fileId the delivered file that {@code rowNumber} counts in
 * @param rowNumber row of the table in that file, the first is 1
 * @param column empty where it is the row as a whole
 * @param valueClass shape of the value, such as {@code 99/99/9999}; never the value
 */
public record SetAsideRow(
    String extractId, String fileId, int rowNumber, String column, String valueClass, String reason)
    implements Serializable {
  /** Why a row is set aside that is about a child who was forgotten. */
  public static final String FORGOTTEN =
      "it is about a child who was forgotten: take the child out of the source";
}
