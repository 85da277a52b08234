package uk.cicw.published;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The labels that choose a row. Case, spaces and the numbering before a label ("1. ", "4c.1 ")
 * drift from release to release and are no part of it.
 */
final class Labels {
  private static final Pattern NUMBERING = Pattern.compile("^\\d+(\\.|[a-z]\\b)\\S*\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private final List<Condition> conditions;

  private Labels(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /**
   * What one column has to say.
   *
   * @param seen whether a text met before is one of the labels: a file repeats few of them often
   */
  private record Condition(int position, Set<String> labels, Map<String, Boolean> seen) {
    boolean holds(List<String> row) {
      return seen.computeIfAbsent(
          PublishedTable.cell(row, position), text -> labels.contains(plain(text)));
    }
  }

  static Labels of(Map<String, List<String>> where, LayoutColumns columns) {
    return new Labels(
        where.entrySet().stream()
            .map(labels -> condition(columns.position(labels.getKey(), 0), labels.getValue()))
            .toList());
  }

  private static Condition condition(int position, List<String> labels) {
    return new Condition(
        position, labels.stream().map(Labels::plain).collect(Collectors.toSet()), new HashMap<>());
  }

  boolean match(List<String> row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }

  static String plain(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    String single = SPACES.matcher(lower).replaceAll(" ");
    return NUMBERING.matcher(single).replaceFirst("");
  }
}
