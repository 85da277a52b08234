package uk.cicw.lake;

import java.io.Serializable;
import java.util.Optional;

/** What becomes of a row of a kept table, decided of each row by itself. */
public interface RowChange extends Serializable {

  /** The same row where it stays; another one of the same partition; or nothing, to drop it. */
  Optional<TableRow> of(TableRow row);
}
