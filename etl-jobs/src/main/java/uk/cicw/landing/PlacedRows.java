package uk.cicw.landing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.cicw.decode.DecodedTable;
import uk.cicw.decode.RowLabels;
import uk.cicw.decode.UnreadableExtract;

/**
 * The rows of a file by the return that they belong to. Mostly that is one; a file that was put
 * together from the returns of several authorities or years says of each row which.
 */
record PlacedRows(Map<RowLabels, Placement> placements) {

  static PlacedRows of(DeliveryKeys keys, Contents contents, Surroundings around)
      throws CannotPlace, UnreadableExtract {
    Set<RowLabels> labels = contents.labels();
    refuseHalfLabelled(labels);
    Map<RowLabels, Placement> placements = new LinkedHashMap<>();
    for (RowLabels rows : labels.isEmpty() ? Set.of(RowLabels.NONE) : labels) {
      Placement placement = Placement.of(keys, contents, rows, around);
      Inspection.requireColumns(contents, placement.year());
      placements.put(rows, placement);
    }
    return new PlacedRows(placements);
  }

  /** A row that does not say whose it is, among others that do, could be anybody's. */
  private static void refuseHalfLabelled(Set<RowLabels> labels) throws CannotPlace {
    boolean several = labels.size() > 1;
    if (several && labels.stream().map(row -> row.authority().isEmpty()).distinct().count() > 1) {
      throw new CannotPlace("some of its rows name no authority, while others do");
    }
    if (several && labels.stream().map(row -> row.year().isEmpty()).distinct().count() > 1) {
      throw new CannotPlace("some of its rows name no collection year, while others do");
    }
  }

  /** How many rows of a table belong to each return; a table without rows belongs to all. */
  Map<Placement, Integer> counts(DecodedTable table) {
    Map<Placement, Integer> counts = new LinkedHashMap<>();
    table
        .rowsByLabels()
        .forEach(
            (rows, count) ->
                counts.merge(Objects.requireNonNull(placements.get(rows)), count, Integer::sum));
    if (counts.isEmpty()) {
      placements.values().forEach(placement -> counts.put(placement, 0));
    }
    return counts;
  }
}
