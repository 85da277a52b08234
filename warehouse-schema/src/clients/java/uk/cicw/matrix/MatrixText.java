package uk.cicw.matrix;

import java.util.List;
import java.util.Map;

/** Outcomes of several clients side by side, as a table in Markdown. */
public final class MatrixText {

  /**
   * A row for each call.
   *
   * @param byClient outcomes by call, by client
   */
  public static String of(Map<String, Map<String, String>> byClient) {
    StringBuilder text = new StringBuilder();
    line(text, "call", List.copyOf(byClient.keySet()));
    line(text, "---", byClient.keySet().stream().map(client -> "---").toList());
    for (String call : byClient.values().iterator().next().keySet()) {
      line(
          text,
          call,
          byClient.values().stream().map(rows -> rows.getOrDefault(call, "not asked")).toList());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String first, List<String> others) {
    text.append("| ").append(first);
    others.forEach(cell -> text.append(" | ").append(cell));
    text.append(" |\n");
  }

  private MatrixText() {}
}
