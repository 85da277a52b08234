package uk.cicw.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of statements, one a line; {@code <<text|n>>} stands for the text n times over. */
final class SqlLines {
  private static final Pattern REPEATED = Pattern.compile("<<(.*?)\\|(\\d+)>>");

  static List<String> of(String resource) throws IOException {
    try (InputStream text = SqlLines.class.getResourceAsStream(resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("--"))
          .map(SqlLines::unfolded)
          .toList();
    }
  }

  private static String unfolded(String line) {
    return REPEATED
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  private SqlLines() {}
}
