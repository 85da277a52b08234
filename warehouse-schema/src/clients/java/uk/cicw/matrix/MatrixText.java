package uk.cicw.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outcomes of several clients side by side, as a table in Markdown: a row for each call, a column
 * for each client.
 */
public final class MatrixText {
  private static final int HEAD = 2;

  /** The table with the column of one client as it is now, and those of others as they were. */
  public static String with(String table, String client, Map<String, String> outcomes) {
    Map<String, Map<String, String>> byClient = read(table);
    byClient.put(client, outcomes);
    return of(byClient, outcomes.keySet());
  }

  /** The rows of a table in which not all clients give the same, after a word on the others. */
  public static String differing(String table) {
    Map<String, Map<String, String>> byClient = read(table);
    List<String> calls = List.copyOf(byClient.values().iterator().next().keySet());
    List<String> differing = calls.stream().filter(call -> differs(byClient, call)).toList();
    return "Of %d calls, %d have one outcome whatever the client. The others:%n%n"
            .formatted(calls.size(), calls.size() - differing.size())
        + of(byClient, differing);
  }

  private static boolean differs(Map<String, Map<String, String>> byClient, String call) {
    return row(byClient, call).stream().distinct().count() > 1;
  }

  private static String of(Map<String, Map<String, String>> byClient, Collection<String> calls) {
    StringBuilder text = new StringBuilder();
    line(text, "call", byClient.keySet());
    line(text, "---", byClient.keySet().stream().map(client -> "---").toList());
    calls.forEach(call -> line(text, call, row(byClient, call)));
    return text.toString();
  }

  private static List<String> row(Map<String, Map<String, String>> byClient, String call) {
    return byClient.values().stream().map(rows -> rows.getOrDefault(call, "not asked")).toList();
  }

  private static void line(StringBuilder text, String first, Collection<String> others) {
    text.append("| ").append(first);
    others.forEach(cell -> text.append(" | ").append(cell));
    text.append(" |\n");
  }

  private static Map<String, Map<String, String>> read(String table) {
    List<List<String>> lines = table.lines().map(MatrixText::cells).toList();
    Map<String, Map<String, String>> byClient = new LinkedHashMap<>();
    for (int column = 1; column < lines.get(0).size(); column++) {
      Map<String, String> outcomes = new LinkedHashMap<>();
      for (List<String> line : lines.subList(HEAD, lines.size())) {
        outcomes.put(line.get(0), line.get(column));
      }
      byClient.put(lines.get(0).get(column), outcomes);
    }
    return byClient;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
    return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
  }

  private MatrixText() {}
}
