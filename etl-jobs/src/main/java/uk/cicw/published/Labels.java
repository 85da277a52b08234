package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvRecord;
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
  private final Map<Integer, Set<String>> byPosition;

  private Labels(Map<Integer, Set<String>> byPosition) {
    this.byPosition = byPosition;
  }

  static Labels of(Map<String, List<String>> where, LayoutColumns columns) {
    return new Labels(
        where.entrySet().stream()
            .collect(
                Collectors.toMap(
                    labels -> columns.position(labels.getKey()),
                    labels ->
                        labels.getValue().stream()
                            .map(Labels::plain)
                            .collect(Collectors.toSet()))));
  }

  boolean match(CsvRecord row) {
    return byPosition.entrySet().stream()
        .allMatch(
            label -> label.getValue().contains(plain(PublishedTable.cell(row, label.getKey()))));
  }

  static String plain(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    String single = SPACES.matcher(lower).replaceAll(" ");
    return NUMBERING.matcher(single).replaceFirst("");
  }
}
