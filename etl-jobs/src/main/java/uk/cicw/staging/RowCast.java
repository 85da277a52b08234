package uk.cicw.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.TextRow;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Privacy;
import uk.cicw.schema.Staging;

/** Casts the rows of one extract version into rows of its staging table. */
final class RowCast {
  /** Stand where a number should, and say why there is none; no identifiers of anybody. */
  private static final Set<String> NO_PUPIL_NUMBER = Set.of("UN1", "UN2", "UN3", "UN4", "UN5");

  private final ExtractOrigin origin;
  private final Identities identities;
  private final PlacementLocation location;
  private final KeptTable staged;
  private final int width;
  private final List<CellCast> casts;

  RowCast(ExtractOrigin origin, Identities identities, PlacementLocation location) {
    ExtractTable table = ExtractCatalogue.table(origin.extractTable()).orElseThrow();
    this.origin = origin;
    this.identities = identities;
    this.location = location;
    this.staged = Staging.of(table);
    this.width = staged.columns().size();
    this.casts =
        table.columns().stream().map(column -> new CellCast(column, origin.year())).toList();
  }

  /** The row as staging keeps it, or every reason why it must be set aside. */
  CastRow cast(TextRow row) {
    List<Fault> faults = new ArrayList<>();
    row.fault().ifPresent(reason -> faults.add(new Fault("", "row", reason)));
    @Nullable Object[] values = new Object[width];
    int at = putOrigin(values, row);
    for (CellCast cast : casts) {
      Object value = cast.cast(row.values().get(cast.column().name()), faults);
      if (cast.column().privacy() != Privacy.POSTCODE) {
        values[at++] = value == null ? null : kept(cast.column(), value);
      }
    }
    if (!faults.isEmpty()) {
      return CastRow.setAside(faults);
    }
    location.complete(origin, row, values);
    return CastRow.loaded(new TableRow(staged.name(), values));
  }

  /** As {@link Staging#ORIGIN} has them; gives back where the next value stands. */
  private int putOrigin(@Nullable Object[] values, TextRow row) {
    values[0] = origin.authorityCode();
    values[1] = origin.collectionYear();
    values[2] = origin.extractId();
    values[3] = row.rowNumber();
    values[4] = origin.receivedDate();
    values[5] = origin.dataTo();
    return Staging.ORIGIN.size();
  }

  private @Nullable Object kept(Column column, Object value) {
    return switch (column.privacy()) {
      case PSEUDONYM -> pseudonym(value.toString());
      case BIRTH_MONTH -> ((LocalDate) value).withDayOfMonth(1);
      default -> value;
    };
  }

  private @Nullable String pseudonym(String identifier) {
    return NO_PUPIL_NUMBER.contains(identifier)
        ? null
        : identities.pseudonym(origin.authorityCode(), identifier);
  }
}
