package uk.cicw.landing;

import java.util.List;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;

/**
 * What became of the files of one landing.
 *
 * @param landed new versions, held ones among them
 * @param alreadyKnown names of files whose bytes had landed before, and that say nothing new
 * @param setAside files that can not be used as a whole, with their reason
 * @param contradictions those among them that are told apart in two ways that do not agree
 * @param leftOut what could not be read now, whole deliveries or places, each by an error; the next
 *     landing may
 * @param ignoredColumns what stands in landed files without being declared
 */
public record LandingReport(
    List<ExtractVersion> landed,
    List<String> alreadyKnown,
    List<LandedFile> setAside,
    List<LandedFile> contradictions,
    List<String> leftOut,
    List<IgnoredColumns> ignoredColumns) {

  /** Headings that no declaration of the table knows. */
  public record IgnoredColumns(String fileName, String table, List<String> headings) {}

  /** New versions that wait for {@code --accept}. */
  public List<ExtractVersion> held() {
    return landed.stream().filter(version -> version.reason().isPresent()).toList();
  }
}
