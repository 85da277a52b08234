package uk.cicw.schema;

import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.ArrayList;
import java.util.List;

/** What every fact about a child has in common: whose and which child, and how it is known. */
final class FactAboutChild {
  static final Column AUTHORITY =
      text("authority_code", "three-digit code of the responsible authority").needed();
  private static final Column CHILD = text("child_id", "pseudonym of the child").needed();

  /**
   * So that a night replaces the facts about children of whom something can have arrived, and
   * leaves those about the others of twenty years alone.
   */
  static final Column LAST_YEAR =
      integer(
              "last_year",
              "latest collection year of which any extract mentions the child, or a later one that"
                  + " stands for some old years")
          .needed();

  static final List<Column> KNOWLEDGE =
      List.of(
          date("known_from", "day on which the warehouse learnt it").needed(),
          date("known_to", "day on which the warehouse learnt otherwise, null while it holds"),
          text("extract_id", "the extract version that first said so").needed(),
          integer("extract_row", "its row there, null where the row is derived from several"));

  /** A fact whose rows are told apart by child, the named columns, and when it was known. */
  static KeptTable of(String name, String grain, List<String> key, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(AUTHORITY, CHILD));
    all.addAll(List.of(columns));
    all.addAll(KNOWLEDGE);
    List<String> fullKey = new ArrayList<>(List.of("authority_code", "child_id"));
    fullKey.addAll(key);
    fullKey.add("known_from");
    return new KeptTable(name, grain, List.copyOf(fullKey), List.copyOf(all), List.of(LAST_YEAR));
  }

  private FactAboutChild() {}
}
