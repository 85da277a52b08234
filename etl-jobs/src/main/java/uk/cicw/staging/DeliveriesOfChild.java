package uk.cicw.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;

/**
 * Finds the delivered files that hold a row about a child, whether it was loaded or set aside, by
 * reading all that was delivered of its authority.
 */
public final class DeliveriesOfChild {
  private final DeliveredExtracts extracts;
  private final ForgottenRows rows;
  private final String authority;
  private final Map<DeliveredFile, Boolean> asked = new HashMap<>();

  /**
   * @param tombstone what the child is known by, see {@link Pseudonyms#tombstone}
   */
  public DeliveriesOfChild(Settings settings, Jdbi jdbi, String authority, String tombstone) {
    this.extracts = new DeliveredExtracts(settings, jdbi);
    Pseudonyms pseudonyms = new Pseudonyms(new KeyFile(settings.pseudonymKey()).readOrCreate());
    this.rows = new ForgottenRows(pseudonyms, Set.of(tombstone));
    this.authority = authority;
  }

  /** The ids of those files. */
  public Set<String> fileIds() {
    Set<String> fileIds = new TreeSet<>();
    for (ExtractVersion version : extracts.keptOf(authority)) {
      DeliveredExtract extract = extracts.of(version.extractId());
      if (isInDelivery(extract.file())) {
        fileIds.add(extract.origin().fileId());
      }
      if (extract.corrected().values().stream().anyMatch(row -> rows.include(authority, row))) {
        fileIds.add(version.file().fileId());
      }
    }
    return fileIds;
  }

  private boolean isInDelivery(DeliveredFile file) {
    return asked.computeIfAbsent(file, this::holdsChild);
  }

  private boolean holdsChild(DeliveredFile file) {
    boolean[] isFound = {false};
    try {
      Decoder.decode(file, row -> isFound[0] |= rows.include(authority, row));
      return isFound[0];
    } catch (UnreadableExtract e) {
      throw DeliveredExtract.changed(file, e);
    }
  }
}
