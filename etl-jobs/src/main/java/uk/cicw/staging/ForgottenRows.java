package uk.cicw.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.cicw.decode.TextRow;
import uk.cicw.pseudonym.Pseudonyms;

/** Rows about children who were forgotten: they are set aside, whatever else they say. */
public final class ForgottenRows {
  private final Pseudonyms pseudonyms;
  private final Set<String> tombstones;
  private final Map<String, Boolean> asked = new HashMap<>();

  public ForgottenRows(Pseudonyms pseudonyms, Set<String> tombstones) {
    this.pseudonyms = pseudonyms;
    this.tombstones = tombstones;
  }

  public boolean include(String authority, TextRow row) {
    return !tombstones.isEmpty()
        && row.value("CHILD").filter(child -> isForgotten(authority, child)).isPresent();
  }

  private boolean isForgotten(String authority, String child) {
    return asked.computeIfAbsent(
        authority + '|' + child,
        name -> tombstones.contains(pseudonyms.tombstone(authority, child)));
  }
}
