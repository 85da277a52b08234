package uk.cicw.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.RowRewrite;
import uk.cicw.ledger.PseudonymKeys;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.KeptTable;
import uk.cicw.staging.RekeyedRow;

/**
 * Gives all that is staged its pseudonyms under a new key. The new key waits in a file of its own
 * until everything is made with it, and each table notes in the commit which keys its rows are
 * under, so that a rotation that was killed goes on where it stopped.
 */
public record KeyRotation(Settings settings, Jdbi jdbi, Lake lake) {
  static final String PSEUDONYMS = "pseudonyms";

  /** Refuses to take anything in while staging holds pseudonyms under two keys. */
  public static void requireNone(Settings settings) {
    if (hasBegun(settings)) {
      throw new IllegalStateException(
          "Cannot run: a rotation of the key of the pseudonyms has begun and did not end. Finish it with `cicw keys rotate --yes`.");
    }
  }

  private static boolean hasBegun(Settings settings) {
    return keys(settings).next().exists();
  }

  /** Whether one that did not end is to be finished. */
  public boolean hasBegun() {
    return hasBegun(settings);
  }

  /** Makes the new key, unless a rotation that did not end has made it. */
  public long begin() {
    KeyFile now = keys(settings);
    if (!now.next().exists()) {
      List<String> keys = now.readOrCreate();
      new PseudonymKeys(jdbi).confirm(fingerprint(keys), now.path());
      now.next().createAfter(keys);
    }
    return now.next().read().size();
  }

  /** Writes every row that is not made of others with pseudonyms under the new key. */
  public long stage(JavaSparkContext spark) {
    List<String> keys = keys(settings).next().read();
    String fingerprint = fingerprint(keys);
    List<KeptTable> due =
        RekeyedRow.TABLES.stream()
            .filter(table -> !lake.noted(table, PSEUDONYMS).equals(Optional.of(fingerprint)))
            .filter(table -> !lake.pin(List.of(table)).get(0).files().isEmpty())
            .toList();
    return new RowRewrite(lake, new RekeyedRow(keys))
        .run(spark, due, Map.of(PSEUDONYMS, fingerprint), dropped -> {});
  }

  /** Puts the new key into use: the ledger first, which refuses any other from then on. */
  public long end() {
    KeyFile now = keys(settings);
    List<String> keys = now.next().read();
    Pseudonyms pseudonyms = new Pseudonyms(keys);
    new PseudonymKeys(jdbi).replace(pseudonyms.fingerprint(), pseudonyms::rekeyedTombstone);
    now.next().moveTo(now);
    return keys.size();
  }

  private static String fingerprint(List<String> keys) {
    return new Pseudonyms(keys).fingerprint();
  }

  private static KeyFile keys(Settings settings) {
    return new KeyFile(settings.pseudonymKey());
  }
}
