package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.schema.Staging;

/** The episodes that returns in force on a day report, found as plainly as the rule is stated. */
final class ReportedEpisodes {
  private static final KeptTable STAGED = Staging.of(Ssda903.EPISODES);

  /** Child, start and end of each, as one text. */
  static List<String> on(LocalDate day, Given given) {
    Map<Integer, KnownExtract> inForce = new TreeMap<>();
    given.extracts().stream()
        .filter(e -> e.table().equals("episodes") && !e.receivedDate().isAfter(day))
        .sorted(Comparator.comparing(KnownExtract::dataTo).thenComparing(KnownExtract::receivedAt))
        .forEach(e -> inForce.put(e.collectionYear(), e));
    List<String> reported = new ArrayList<>();
    given.rowsByChild().values().forEach(rows -> reported.addAll(ofChild(rows, inForce)));
    return reported;
  }

  private static List<String> ofChild(
      List<TableRow> rows, Map<Integer, KnownExtract> inForceByYear) {
    Map<String, List<String>> byStart = new HashMap<>();
    for (KnownExtract extract : inForceByYear.values()) {
      Map<String, List<String>> ofYear = new HashMap<>();
      rows.stream()
          .filter(row -> value(row, "extract_id").equals(extract.extractId()))
          .filter(row -> row.table().equals(STAGED.name()))
          .forEach(
              row ->
                  ofYear
                      .computeIfAbsent(value(row, "decom"), start -> new ArrayList<>())
                      .add(value(row, "child_id") + value(row, "decom") + value(row, "dec")));
      byStart.putAll(ofYear);
    }
    return byStart.values().stream().flatMap(List::stream).toList();
  }

  private static String value(TableRow row, String column) {
    return row.table().equals(STAGED.name()) || column.equals("extract_id")
        ? String.valueOf(row.values()[STAGED.position(column)])
        : "";
  }

  private ReportedEpisodes() {}
}
