package uk.cicw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an SQL file apart into its header and its query. */
final class SqlText {
  private static final Pattern KEY = Pattern.compile("-- ([a-z][a-z ]*): ?(.*)");
  private static final Pattern CONTINUED = Pattern.compile("--   +(\\S.*)");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

  /** A header is the block of comment lines on top: a key on each, longer values indented. */
  static Model read(Layer layer, String name, String text) {
    Map<String, String> header = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    int line = 0;
    String key = "";
    while (line < lines.size() && lines.get(line).startsWith("--")) {
      key = readHeading(name, lines.get(line), key, header);
      line++;
    }
    String query = String.join("\n", lines.subList(line, lines.size())).strip();
    return new Model(layer, name, header, query.replaceFirst(";$", ""));
  }

  private static String readHeading(
      String name, String line, String key, Map<String, String> header) {
    Matcher heading = KEY.matcher(line);
    if (heading.matches()) {
      header.put(heading.group(1), heading.group(2).strip());
      return heading.group(1);
    }
    Matcher continued = CONTINUED.matcher(line);
    if (key.isEmpty() || !continued.matches()) {
      throw new IllegalArgumentException(
          "Cannot read model %s: the header line '%s' is neither '-- key: value' nor an indented"
                  .formatted(name, line)
              + " continuation. Write a comment below the header instead.");
    }
    header.merge(key, continued.group(1).strip(), (first, more) -> first + " " + more);
    return key;
  }

  static String withoutComments(String sql) {
    return COMMENT.matcher(sql).replaceAll("");
  }

  private SqlText() {}
}
