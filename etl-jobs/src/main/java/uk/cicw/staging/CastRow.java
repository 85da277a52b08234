package uk.cicw.staging;

import java.util.List;
import java.util.Optional;
import uk.cicw.lake.TableRow;

/** What became of a delivered row: loaded, or set aside with at least one reason. */
record CastRow(Optional<TableRow> row, List<Fault> faults) {

  static CastRow loaded(TableRow row) {
    return new CastRow(Optional.of(row), List.of());
  }

  static CastRow setAside(List<Fault> faults) {
    return new CastRow(Optional.empty(), List.copyOf(faults));
  }
}
