package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.RowCounts;
import uk.cicw.listing.Listing;

/** The files of published statistics that landed, with what the live release has of them. */
public final class PublishedFiles {
  private static final String FIGURES =
      """
      select
        release, split_part(source_file, ' sheet ', 1) as file, min(known_from) as known_from,
        min(year(period_end)) as first_year, max(year(period_end)) as last_year,
        count(*) as figures
      from fact_published_figures
      group by all""";

  /** One row a file, by the folder that names its release. */
  public static Listing ask(Connection release, List<ExtractVersion> versions) throws SQLException {
    Map<List<Object>, List<Optional<Object>>> figures = new HashMap<>();
    for (List<Optional<Object>> row : Rows.of(release, FIGURES, List.of()).rows()) {
      figures.put(List.of(row.get(0).orElseThrow(), row.get(1).orElseThrow()), row);
    }
    Listing files =
        Listing.of(
            "release",
            "file",
            "published",
            "first_year",
            "last_year",
            "figures",
            "rows_in",
            "rows_set_aside");
    versions.stream()
        .filter(version -> version.extractTable().equals(ExtractVersion.PUBLISHED_FIGURES))
        .forEach(version -> add(files, version, figures));
    return files;
  }

  private static void add(
      Listing files, ExtractVersion version, Map<List<Object>, List<Optional<Object>>> figures) {
    String name = version.file().fileName();
    List<String> folders = Arrays.asList(version.file().deliveredFrom().split("[/\\\\]"));
    Optional<List<Optional<Object>>> row =
        folders.stream()
            .flatMap(folder -> Optional.ofNullable(figures.get(List.of(folder, name))).stream())
            .reduce((outer, inner) -> inner);
    files.add(
        row.flatMap(found -> found.get(0)).orElse("not in the live release"),
        name,
        row.flatMap(found -> found.get(2)),
        row.flatMap(found -> found.get(3)),
        row.flatMap(found -> found.get(4)),
        row.flatMap(found -> found.get(5)).orElse(0),
        version.rows().map(RowCounts::in),
        version.rows().map(RowCounts::setAside));
  }

  private PublishedFiles() {}
}
