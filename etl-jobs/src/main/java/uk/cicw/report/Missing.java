package uk.cicw.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** What a rule lacks, in words that say what to give. */
final class Missing {

  static String label(SortedSet<String> tables) {
    List<String> words = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String table : tables) {
      switch (table) {
        case "providers" -> words.add("a list of Ofsted's providers (among the paths)");
        case "postcodes", "locations" -> {
          if (words.stream().noneMatch(word -> word.startsWith("a directory"))) {
            words.add("a directory of postcodes (among the paths)");
          }
        }
        default -> {
          if (table.endsWith("_last")) {
            words.add(table.replaceFirst("_last$", "") + " of last year (--last)");
          } else {
            files.add(table);
          }
        }
      }
    }
    if (!files.isEmpty()) {
      words.add(0, String.join(", ", files));
    }
    return String.join(", and ", words);
  }

  private Missing() {}
}
