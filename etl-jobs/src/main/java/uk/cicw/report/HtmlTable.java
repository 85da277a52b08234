package uk.cicw.report;

/** A heading with a sentence and a table below it. */
final class HtmlTable {
  private final String id;
  private final String title;
  private final String about;
  private final StringBuilder headings = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();

  HtmlTable(String id, String title, String about) {
    this.id = id;
    this.title = title;
    this.about = about;
  }

  void headings(String... names) {
    for (String name : names) {
      headings.append("<th>").append(escaped(name)).append("</th>");
    }
  }

  /** Begins a line, whose cells follow. */
  void line() {
    lines.append(lines.isEmpty() ? "" : "</tr>\n").append("<tr>");
  }

  void text(String text) {
    lines.append("<td>").append(escaped(text)).append("</td>");
  }

  void numbers(long... numbers) {
    for (long number : numbers) {
      lines.append("<td class=\"number\">%,d</td>".formatted(number));
    }
  }

  /** A severity. */
  void mark(String label) {
    lines.append("<td><span class=\"%1$s\">%1$s</span></td>".formatted(label));
  }

  /** A text to which others of the page can lead. */
  void anchor(String name, String text) {
    lines.append("<td class=\"code\" id=\"%s\">%s</td>".formatted(escaped(name), escaped(text)));
  }

  /** A text that leads to an {@link #anchor}. */
  void jump(String name, String text) {
    lines.append(
        "<td class=\"code\"><a href=\"#%s\">%s</a></td>".formatted(escaped(name), escaped(text)));
  }

  /** Leads to this table. */
  String link() {
    return "<a href=\"#%s\">%s</a>".formatted(id, title);
  }

  String html() {
    String table =
        lines.isEmpty()
            ? "<p>None.</p>"
            : "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tr>\n</tbody>\n</table>"
                .formatted(headings, lines);
    return "<h2 id=\"%s\">%s</h2>\n<p class=\"about\">%s</p>\n%s"
        .formatted(id, title, escaped(about), table);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
