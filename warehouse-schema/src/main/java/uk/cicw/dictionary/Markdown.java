package uk.cicw.dictionary;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;

/** The dictionary as Markdown. */
final class Markdown {

  static String of(Dictionary dictionary) {
    return "# %s\n\n%s\n".formatted(dictionary.title(), dictionary.meaning())
        + dictionary.chapters().stream().map(Markdown::chapter).collect(joining());
  }

  private static String chapter(Chapter chapter) {
    return "\n# %s\n\n%s\n".formatted(chapter.title(), chapter.meaning())
        + chapter.entries().stream().map(Markdown::entry).collect(joining());
  }

  private static String entry(Entry entry) {
    return "\n## %s\n\n".formatted(entry.name())
        + entry.sentences().stream().map(sentence -> sentence + "\n").collect(joining("\n"))
        + (entry.sql().isEmpty() ? "" : "\n```sql\n%s\n```\n".formatted(entry.sql()))
        + (entry.rows().isEmpty() ? "" : table(entry));
  }

  private static String table(Entry entry) {
    return "\n"
        + row(entry.headings())
        + row(Collections.nCopies(entry.headings().size(), "---"))
        + entry.rows().stream().map(Markdown::row).collect(joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |\n"));
  }

  private Markdown() {}
}
