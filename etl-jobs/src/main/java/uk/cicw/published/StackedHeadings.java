package uk.cicw.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The headings of a spreadsheet, where a heading of a group stands once above its first column and
 * the digit of a footnote is stuck to the end of a label.
 */
final class StackedHeadings {
  /** Behind a letter, a bracket or a colon, or behind the four digits of a year. */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<=[A-Za-z):])\\d{1,2}(,\\d)?(?=\\s*:?$)|(?<=\\b(19|20)\\d\\d)\\d$");

  /** From the headings above the figures, a path for each column: the outer group first. */
  static List<List<String>> paths(List<List<String>> lines) {
    int width = lines.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> paths =
        new ArrayList<>(IntStream.range(0, width).mapToObj(i -> empty()).toList());
    boolean[] startsGroup = new boolean[width];
    for (List<String> line : lines) {
      if (line.stream().filter(text -> !text.isBlank()).count() > 1) {
        spread(line, paths, startsGroup);
      }
    }
    return paths;
  }

  private static List<String> empty() {
    return new ArrayList<>();
  }

  /** A heading reaches to the right until the next one, or until a group above it begins. */
  private static void spread(List<String> line, List<List<String>> paths, boolean[] startsGroup) {
    boolean[] startsHere = new boolean[startsGroup.length];
    String current = "";
    for (int i = 0; i < paths.size(); i++) {
      String text = i < line.size() ? withoutFootnote(line.get(i)) : "";
      startsHere[i] = !text.isEmpty();
      if (!text.isEmpty()) {
        current = text;
      } else if (startsGroup[i]) {
        current = "";
      }
      if (!current.isEmpty()) {
        paths.get(i).add(current);
      }
    }
    for (int i = 0; i < startsGroup.length; i++) {
      startsGroup[i] |= startsHere[i];
    }
  }

  static String withoutFootnote(String label) {
    return FOOTNOTE.matcher(label.strip()).replaceAll("").strip();
  }

  private StackedHeadings() {}
}
