package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uk.cicw.duckdb.Workbench;

/**
 * The id of a release: the day on which the latest of its extracts was received, and eight digits
 * of a hash over everything that it says: rows, definitions, disclosure control and the build. The
 * same content has the same id whenever, wherever and in whatever order it landed.
 */
final class Fingerprint {
  private static final String LATEST =
      """
      select coalesce(
        (select max(received_date) from dim_extracts),
        (select max(known_from) from fact_published_figures))""";
  // a sum over row hashes: whatever order the rows lie in, and a row twice is not a row missing
  private static final String SUM =
      "select '%1$s ' || count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) from %1$s t";

  /** The id, or nothing where neither an extract nor a published figure is there. */
  static Optional<String> releaseId(Workbench workbench, String buildVersion) throws SQLException {
    Optional<String> latest =
        workbench.select(LATEST, row -> Optional.ofNullable(row.getString(1))).get(0);
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = sha256();
    digest.update(buildVersion.getBytes(StandardCharsets.UTF_8));
    for (String part :
        List.of(
            "disclosure_figures",
            "disclosure_periods",
            "disclosure_relations",
            "disclosure_decisions")) {
      digest.update(Workbench.sql(part).getBytes(StandardCharsets.UTF_8));
    }
    for (SeriesTable series : Series.ALL) {
      digest.update(series.creation().getBytes(StandardCharsets.UTF_8));
      digest.update(series.filling().getBytes(StandardCharsets.UTF_8));
      digest.update(series.publication().getBytes(StandardCharsets.UTF_8));
    }
    for (String line : content(workbench)) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(latest.get() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4));
  }

  private static List<String> content(Workbench workbench) throws SQLException {
    List<String> lines =
        workbench.select(Workbench.sql("definitions"), row -> row.getString(1) + row.getString(2));
    String sums =
        workbench.select(Workbench.sql("tables"), row -> SUM.formatted(row.getString(1))).stream()
            .collect(joining(" union all "));
    lines.addAll(workbench.select(sums + " order by 1", row -> row.getString(1)));
    return lines;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
    }
  }

  private Fingerprint() {}
}
