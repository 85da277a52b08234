package uk.cicw.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Staging;

/**
 * A child's staged rows as {@link Staging#CHILD_REPORTS} keeps them: the twelve cumulative extracts
 * of a year say mostly the same, and it is kept once.
 */
final class ChildReports {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TABLE = Staging.CHILD_REPORTS.position("extract_table");
  private static final int YEAR = Staging.CHILD_REPORTS.position("collection_year");
  private static final int REPORTED = Staging.CHILD_REPORTS.position("reported");
  private static final int HELD_IN = Staging.CHILD_REPORTS.position("held_in");

  private record Report(String table, int collectionYear, String reported) {
    static final Comparator<Report> ORDER =
        Comparator.comparing(Report::table)
            .thenComparing(Report::collectionYear)
            .thenComparing(Report::reported);
  }

  /** Rows of {@link Staging#CHILD_REPORTS}, in one order. */
  static List<TableRow> of(Child child, ChildRows rows) {
    Map<Report, List<String>> held = new TreeMap<>(Report.ORDER);
    for (StagedRow row : rows.all()) {
      held.computeIfAbsent(report(row), report -> new ArrayList<>())
          .add(row.extractId() + ":" + row.rowNumber());
    }
    return held.entrySet().stream()
        .map(entry -> row(child, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Report report(StagedRow row) {
    try {
      String reported = JSON.writeValueAsString(StagedTable.texts(row.delivered()));
      return new Report(row.table().name(), row.collectionYear(), reported);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a row of " + row.table().name(), e);
    }
  }

  private static TableRow row(Child child, Report report, List<String> extracts) {
    return TableRow.of(
        Staging.CHILD_REPORTS,
        child.authorityCode(),
        child.childId(),
        report.table(),
        report.collectionYear(),
        report.reported(),
        String.join(" ", extracts.stream().sorted().toList()));
  }

  static boolean isReport(TableRow row) {
    return row.table().equals(Staging.CHILD_REPORTS.name());
  }

  /**
   * The staged rows that a row of {@link Staging#CHILD_REPORTS} stands for.
   *
   * @param except extracts whose rows are taken from the staging tables instead
   */
  static List<StagedRow> staged(TableRow report, Set<String> except) {
    Child child = Child.of(report);
    StagedTable table = StagedTable.of(ExtractCatalogue.table(text(report, TABLE)).orElseThrow());
    int year = (Integer) Objects.requireNonNull(report.values()[YEAR]);
    @Nullable Object[] delivered = delivered(table, text(report, REPORTED));
    List<StagedRow> rows = new ArrayList<>();
    for (String held : text(report, HELD_IN).split(" ")) {
      int colon = held.lastIndexOf(':');
      String extractId = held.substring(0, colon);
      if (!except.contains(extractId)) {
        Origin origin = new Origin(extractId, Integer.valueOf(held.substring(colon + 1)));
        rows.add(StagedRow.of(table, child, year, origin, delivered));
      }
    }
    return rows;
  }

  private static @Nullable Object[] delivered(StagedTable table, String reported) {
    try {
      return table.values(JSON.readValue(reported, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read what was kept of " + table.name(), e);
    }
  }

  private static String text(TableRow report, int position) {
    return (String) Objects.requireNonNull(report.values()[position]);
  }

  private ChildReports() {}
}
