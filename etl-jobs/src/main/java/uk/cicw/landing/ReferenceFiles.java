package uk.cicw.landing;

import java.util.List;
import java.util.Optional;
import uk.cicw.decode.CorrectedRows;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.decode.ProviderFile;
import uk.cicw.decode.ReturnForm;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.published.PublishedFile;
import uk.cicw.published.Release;

/** Files that are about no child of an authority: published statistics, postcodes, providers. */
final class ReferenceFiles {
  /** The heading with which the Department's present long format begins. */
  private static final String TIME_PERIOD = "time_period";

  /**
   * The version that such a file is, empty for any other.
   *
   * @throws UnreadableExtract for published statistics that are not understood
   */
  static Optional<ExtractVersion> version(DeliveredFile stored, LandedFile file, DeliveryKeys keys)
      throws UnreadableExtract {
    Optional<Release> release = Release.inPath(file.deliveredFrom());
    if (release.isPresent() && PublishedFile.isOne(file.fileName())) {
      PublishedFile.read(stored, file.fileName(), file.deliveredFrom());
      return Optional.of(NewVersion.ofPublished(file, keys, release.get()));
    }
    List<String> headings = Decoder.headings(stored);
    if (!headings.isEmpty() && headings.get(0).strip().equals(TIME_PERIOD)) {
      throw new UnreadableExtract(
          release.isPresent()
              ? "it holds published statistics, but no layout is declared for its name"
              : "it holds published statistics, but no folder names their release. Put it in one"
                  + " such as release-2025");
    }
    if (CorrectedRows.isOne(headings)) {
      throw new UnreadableExtract(
          "it holds rows to be corrected, not a whole extract. Give it to `cicw replay`");
    }
    if (PostcodeFile.isOne(headings)) {
      return Optional.of(NewVersion.ofReference(file, keys, ExtractVersion.POSTCODES));
    }
    return ReturnForm.of(stored) == ReturnForm.XLSX && ProviderFile.isOne(stored)
        ? Optional.of(NewVersion.ofReference(file, keys, ExtractVersion.PROVIDERS))
        : Optional.empty();
  }

  static boolean isOne(ExtractVersion version) {
    return version.authorityCode().equals(ExtractVersion.NO_AUTHORITY);
  }

  /** What has landed of these bytes, where that is a reference file and of the same release. */
  static List<ExtractVersion> known(List<ExtractVersion> ofTheseBytes, OfferedFile file) {
    return ofTheseBytes.stream()
        .filter(ReferenceFiles::isOne)
        .filter(
            version ->
                !version.extractTable().equals(ExtractVersion.PUBLISHED_FIGURES)
                    || Release.inPath(version.file().deliveredFrom())
                        .equals(Release.inPath(file.folder())))
        .toList();
  }

  private ReferenceFiles() {}
}
