package uk.cicw.ledger;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Remembers by a fingerprint with which key the pseudonyms of this warehouse are made. */
public final class PseudonymKeys {
  private final Jdbi jdbi;

  public PseudonymKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Confirms that this is the key of this warehouse; the first key to come is.
   *
   * @throws IllegalStateException when it is another one
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

  private static String first(Handle handle, String fingerprint) {
    handle.execute(
        "insert into pseudonym_keys (fingerprint)"
            + " select cast(? as text) where not exists (select 1 from pseudonym_keys)",
        fingerprint);
    return handle.createQuery("select fingerprint from pseudonym_keys").mapTo(String.class).one();
  }
}
