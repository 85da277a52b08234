package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.cicw.schema.ResourceFolder;

/**
 * A release of published statistics.
 *
 * @param name also the name of the folder in which its files are delivered
 * @param year latest reporting year in it; decides what its symbols mean
 * @param publishedOn empty for a release that {@code published/releases.csv} does not list yet
 */
public record Release(String name, int year, Optional<LocalDate> publishedOn) {
  private static final Pattern UNLISTED =
      Pattern.compile("(?:release|sfr|outcomes)-(20\\d\\d)(?:-[a-z]+)?");
  private static final Map<String, Release> LISTED = listed();

  /** The release that a folder on the way to the file names, the innermost first. */
  public static Optional<Release> inPath(String folders) {
    String[] names = folders.split("[/\\\\]");
    for (int i = names.length - 1; i >= 0; i--) {
      Optional<Release> release = named(names[i]);
      if (release.isPresent()) {
        return release;
      }
    }
    return Optional.empty();
  }

  private static Optional<Release> named(String folder) {
    Release listed = LISTED.get(folder);
    if (listed != null) {
      return Optional.of(listed);
    }
    Matcher unlisted = UNLISTED.matcher(folder);
    return unlisted.matches()
        ? Optional.of(new Release(folder, Integer.parseInt(unlisted.group(1)), Optional.empty()))
        : Optional.empty();
  }

  private static Map<String, Release> listed() {
    String csv = Objects.requireNonNull(ResourceFolder.texts("published", ".csv").get("releases"));
    Map<String, Release> releases = new LinkedHashMap<>();
    CsvReader.builder().ofNamedCsvRecord(csv).stream()
        .map(Release::of)
        .forEach(release -> releases.put(release.name(), release));
    return releases;
  }

  private static Release of(NamedCsvRecord line) {
    return new Release(
        line.getField("release"),
        Integer.parseInt(line.getField("year")),
        Optional.of(LocalDate.parse(line.getField("published_date"))));
  }
}
