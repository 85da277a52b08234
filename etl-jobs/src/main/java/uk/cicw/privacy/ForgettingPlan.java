package uk.cicw.privacy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.RowRewrite;
import uk.cicw.release.Releases;
import uk.cicw.returns.ReturnReports;
import uk.cicw.staging.DeliveriesOfChild;

/** What forgetting a child would remove, and where; nothing is changed by asking. */
public record ForgettingPlan(Settings settings, Jdbi jdbi, Lake lake, KnownChild child) {

  /** How much, by place; places without the child are left out. */
  public Map<String, Long> count(JavaSparkContext spark) throws Exception {
    Map<String, Long> counts = new LinkedHashMap<>();
    long files =
        new DeliveriesOfChild(settings, jdbi, child.authority(), child.tombstone())
            .fileIds()
            .size();
    counts.put("delivered files", files);
    Optional<ReturnReports> reports = ReturnReports.of(settings, jdbi);
    if (reports.isPresent()) {
      counts.put("reports, as one of its authority", reports.get().count(child.authority()));
    }
    new RowRewrite(lake, RowsOfChild.of(child))
        .count(spark, RowsOfChild.everywhere())
        .forEach((table, rows) -> counts.put("rows of " + table, rows));
    Releases releases = new Releases(settings.home().releases(), Clock.systemUTC());
    long holding =
        new ReleasesWithChild(releases, child)
            .list().stream().filter(release -> release.reduced() == null).count();
    counts.put("releases", holding);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
