package uk.cicw.staging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.decode.TextRow;
import uk.cicw.lake.TableRow;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.CollectionYear;

/**
 * Rows of a table of a return that has not landed, as staging would take them, had it landed on the
 * last day of its year. Nothing of them is kept, so children go by their own identifiers.
 */
public final class UnlandedRows {
  private final RowCast cast;

  public UnlandedRows(String table, String authority, CollectionYear year) {
    this.cast =
        new RowCast(
            new ExtractOrigin(
                table, table, authority, table, year.ending(), year.end(), year.end()),
            new Identities(new Pseudonyms(List.of()), Set.of()),
            new PlacementLocation(Optional.empty()));
  }

  /** The row as staging keeps it, empty where it would be set aside. */
  public Optional<TableRow> staged(TextRow row) {
    return cast.cast(row).row();
  }
}
