package uk.cicw.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.TextRow;
import uk.cicw.lake.TableRow;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Privacy;
import uk.cicw.schema.Staging;

/** Casts the rows of one extract version into rows of its staging table. */
final class RowCast {
  /** Stands where a number should, and says why there is none; not an identifier of anybody. */
  private static final Pattern NO_PUPIL_NUMBER = Pattern.compile("UN[1-5]");

  private final ExtractOrigin origin;
  private final Pseudonyms pseudonyms;
  private final PlacementLocation location;
  private final KeptTable staged;
  private final List<Column> columns;
  private final List<CellCast> casts;

  RowCast(ExtractOrigin origin, Pseudonyms pseudonyms, PlacementLocation location) {
    ExtractTable table = ExtractCatalogue.table(origin.extractTable()).orElseThrow();
    this.origin = origin;
    this.pseudonyms = pseudonyms;
    this.location = location;
    this.staged = Staging.of(table);
    this.columns = table.columns();
    this.casts = columns.stream().map(column -> new CellCast(column, origin.year())).toList();
  }

  /** The row as staging keeps it, or every reason why it must be set aside. */
  CastRow cast(TextRow row) {
    List<Fault> faults = new ArrayList<>();
    row.fault().ifPresent(reason -> faults.add(new Fault("", "row", reason)));
    List<@Nullable Object> values = new ArrayList<>(origin(row));
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      String text = row.values().get(column.name());
      Object value =
          casts
              .get(at)
              .cast(
                  text,
                  reason ->
                      faults.add(
                          new Fault(
                              column.name(),
                              text == null ? "blank" : ValueClass.of(text),
                              reason)));
      if (column.privacy() != Privacy.POSTCODE) {
        values.add(value == null ? null : kept(column, value));
      }
    }
    if (!faults.isEmpty()) {
      return CastRow.setAside(faults);
    }
    location.complete(origin, row, values);
    return CastRow.loaded(TableRow.of(staged, values.toArray()));
  }

  private List<Object> origin(TextRow row) {
    return List.of(
        origin.authorityCode(),
        origin.collectionYear(),
        origin.extractId(),
        row.rowNumber(),
        origin.receivedDate(),
        origin.dataTo());
  }

  private @Nullable Object kept(Column column, Object value) {
    return switch (column.privacy()) {
      case PSEUDONYM -> pseudonym(value.toString());
      case BIRTH_MONTH -> ((LocalDate) value).withDayOfMonth(1);
      default -> value;
    };
  }

  private @Nullable String pseudonym(String identifier) {
    return NO_PUPIL_NUMBER.matcher(identifier).matches()
        ? null
        : pseudonyms.of(origin.authorityCode(), identifier);
  }
}
