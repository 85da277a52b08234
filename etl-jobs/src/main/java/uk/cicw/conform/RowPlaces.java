package uk.cicw.conform;

import java.util.Objects;
import uk.cicw.lake.TableRow;

/** Where the rows of a table tell of which child they are, and of which extract. */
record RowPlaces(boolean isStaged, int child, int extract) {
  /** Every fact and CHILD_REPORTS begin with the authority and the child. */
  private static final RowPlaces OF_MADE = new RowPlaces(false, 1, -1);

  static RowPlaces of(String table) {
    if (!StagedTable.exists(table)) {
      return OF_MADE;
    }
    StagedTable staged = StagedTable.named(table);
    return new RowPlaces(true, staged.position("child_id"), staged.position("extract_id"));
  }

  /** The last value of every row that was made is that of the shelf on which it lay. */
  int lastYear(TableRow row) {
    return isStaged
        ? StagedRow.of(row).lastYear()
        : (Integer) Objects.requireNonNull(row.values()[row.values().length - 1]);
  }

  String childId(TableRow row) {
    return (String) Objects.requireNonNull(row.values()[child]);
  }

  String extractId(TableRow row) {
    return (String) Objects.requireNonNull(row.values()[extract]);
  }
}
