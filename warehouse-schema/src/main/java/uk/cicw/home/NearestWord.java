package uk.cicw.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody who mistyped a word may have meant. */
final class NearestWord {
  /** Of the letters of a word, one in three may be wrong. */
  private static final int LETTERS_A_SLIP = 3;

  static Optional<String> to(String word, Collection<String> words) {
    return words.stream()
        .filter(known -> slips(word, known) <= Math.max(2, word.length() / LETTERS_A_SLIP))
        .min(
            Comparator.<String>comparingInt(known -> slips(word, known))
                .thenComparing(known -> known))
        .or(
            () ->
                words.stream()
                    .filter(known -> known.endsWith("." + last(word)))
                    .sorted()
                    .findFirst());
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Letters to change, add or leave out: the distance of Levenshtein. */
  private static int slips(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  private NearestWord() {}
}
