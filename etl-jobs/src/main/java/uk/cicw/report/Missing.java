package uk.cicw.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import uk.cicw.rules.RuleNotRun;

/** What a rule lacks, in words that say what to give. */
final class Missing {

  /**
   * @param isLanded whether it is for a return in the warehouse, where no path is given
   */
  static String label(RuleNotRun rule, boolean isLanded) {
    String among = isLanded ? "" : " (among the paths)";
    List<String> words = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String table : new TreeSet<>(rule.missing())) {
      switch (table) {
        case "providers" -> words.add("a list of Ofsted's providers" + among);
        case "postcodes", "locations" -> {
          if (words.stream().noneMatch(word -> word.startsWith("a directory"))) {
            words.add("a directory of postcodes" + among);
          }
        }
        default -> {
          if (table.endsWith("_last")) {
            words.add(
                table.replaceFirst("_last$", "") + " of last year" + (isLanded ? "" : " (--last)"));
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
