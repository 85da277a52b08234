package uk.cicw.dictionary;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The dictionary as one HTML file that needs no other file, no network and no script. */
final class Html {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>
      body { font: 1em/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em }
      table { border-collapse: collapse; margin: 1em 0 }
      td, th { border: 1px solid #767676; padding: .2em .6em; text-align: left; vertical-align: top }
      pre { background: #f2f2f2; overflow-x: auto; padding: .5em .8em }
      nav { columns: 16em }
      nav a { display: block; overflow-wrap: anywhere }
      h3 { overflow-wrap: anywhere }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      <p>%2$s</p>
      %3$s</body>
      </html>
      """;

  static String of(Dictionary dictionary) {
    String chapters = dictionary.chapters().stream().map(Html::chapter).collect(joining());
    return PAGE.formatted(escaped(dictionary.title()), escaped(dictionary.meaning()), chapters);
  }

  private static String chapter(Chapter chapter) {
    String links =
        chapter.entries().stream()
            .map(entry -> "<a href=\"#%1$s\">%1$s</a>\n".formatted(escaped(entry.name())))
            .collect(joining());
    return "<h2>%s</h2>\n<p>%s</p>\n<nav>\n%s</nav>\n"
            .formatted(escaped(chapter.title()), escaped(chapter.meaning()), links)
        + chapter.entries().stream().map(Html::entry).collect(joining());
  }

  private static String entry(Entry entry) {
    return "<h3 id=\"%1$s\">%1$s</h3>\n".formatted(escaped(entry.name()))
        + entry.sentences().stream()
            .map(sentence -> "<p>" + escaped(sentence) + "</p>\n")
            .collect(joining())
        + (entry.sql().isEmpty() ? "" : "<pre>%s</pre>\n".formatted(escaped(entry.sql())))
        + (entry.rows().isEmpty() ? "" : table(entry));
  }

  private static String table(Entry entry) {
    return "<table>\n"
        + row("th", entry.headings())
        + entry.rows().stream().map(cells -> row("td", cells)).collect(joining())
        + "</table>\n";
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, escaped(cell)))
        .collect(joining("", "<tr>", "</tr>\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private Html() {}
}
