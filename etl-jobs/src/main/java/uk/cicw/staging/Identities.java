package uk.cicw.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.cicw.decode.TextRow;
import uk.cicw.pseudonym.Pseudonyms;

/**
 * What a task knows children by while it stages the files of an authority. Twenty years of extracts
 * name the same few thousand children, so each is worked out once.
 */
final class Identities {
  private final Pseudonyms pseudonyms;
  private final ForgottenRows forgotten;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  /**
   * @param forgotten tombstones of children whose rows are set aside
   */
  Identities(Pseudonyms pseudonyms, Set<String> forgotten) {
    this.pseudonyms = pseudonyms;
    this.forgotten = new ForgottenRows(pseudonyms, forgotten);
  }

  String pseudonym(String authority, String identifier) {
    return known
        .computeIfAbsent(authority, name -> new HashMap<>())
        .computeIfAbsent(identifier, name -> pseudonyms.of(authority, name));
  }

  boolean isForgotten(String authority, TextRow row) {
    return forgotten.include(authority, row);
  }
}
