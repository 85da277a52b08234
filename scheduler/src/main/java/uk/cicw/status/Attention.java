package uk.cicw.status;

import java.util.List;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.listing.Listing;

/** What waits for a person: files set aside as a whole, and extracts that are held. */
final class Attention {

  static Listing listing(List<ExtractVersion> versions, List<LandedFile> files) {
    Listing attention = Listing.of("what", "file", "delivered_from", "reason");
    for (LandedFile file : files) {
      file.reason()
          .ifPresent(
              reason ->
                  attention.add("file set aside", file.fileName(), file.deliveredFrom(), reason));
    }
    for (ExtractVersion version : versions) {
      if (version.status() == VersionStatus.HELD) {
        LandedFile file = version.file();
        attention.add("extract held", file.fileName(), file.deliveredFrom(), version.reason());
      }
    }
    return attention;
  }

  private Attention() {}
}
