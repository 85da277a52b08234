package uk.cicw.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Remembers by a fingerprint with which keys the pseudonyms of this warehouse are made. */
public final class PseudonymKeys {
  private final Jdbi jdbi;

  public PseudonymKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What a tombstone is under the newest key. */
  public interface Rekeying {
    String of(String authorityCode, String tombstone);
  }

  /**
   * Confirms that these are the keys of this warehouse; the first to come are.
   *
   * @throws IllegalStateException when they are others
   */
  public void confirm(String fingerprint, Object keyFile) {
    if (!jdbi.inTransaction(handle -> first(handle, fingerprint)).equals(fingerprint)) {
      throw new IllegalStateException(
          ("Cannot stage: the key in %s is not the one that the pseudonyms of this warehouse were"
                  + " made with, so every child would become another. Restore the key file from"
                  + " its copy.")
              .formatted(keyFile));
    }
  }

  /**
   * From now on the pseudonyms are made with other keys; those who were forgotten are known by
   * them, too. All or nothing, and nothing where it was done before.
   */
  public void replace(String fingerprint, Rekeying rekeying) {
    jdbi.useTransaction(
        handle -> {
          if (!first(handle, fingerprint).equals(fingerprint)) {
            rekeyForgotten(handle, rekeying);
            handle.execute("update pseudonym_keys set fingerprint = ?", fingerprint);
          }
        });
  }

  private static void rekeyForgotten(Handle handle, Rekeying rekeying) {
    List<String[]> known =
        handle
            .select("select authority_code, tombstone from forgotten_children")
            .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    known.forEach(
        one ->
            handle.execute(
                "update forgotten_children set tombstone = ? where tombstone = ?",
                rekeying.of(one[0], one[1]),
                one[1]));
  }

  private static String first(Handle handle, String fingerprint) {
    handle.execute(
        "insert into pseudonym_keys (fingerprint)"
            + " select cast(? as text) where not exists (select 1 from pseudonym_keys)",
        fingerprint);
    return handle.createQuery("select fingerprint from pseudonym_keys").mapTo(String.class).one();
  }
}
