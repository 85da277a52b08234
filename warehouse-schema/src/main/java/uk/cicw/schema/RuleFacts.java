package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the Department's rules say of the returns. A failure holds from the day on which an extract
 * first showed it, {@code known_from}, to the one on which an extract showed it no more, {@code
 * known_to}. A row may fail that was set aside, and is then about no row of another fact.
 */
final class RuleFacts {
  private static final Column YEAR =
      integer("collection_year", "collection year of the return, by the year it ends in").needed();
  private static final Column CODE = text("rule_code", "the Department's, see dim_rules").needed();

  /** A return is made anew as a whole. */
  private static final List<Column> LAST_YEAR =
      List.of(integer("last_year", "collection year of the return").needed());

  static final KeptTable RULE_FAILURES =
      new KeptTable(
          "fact_rule_failures",
          "one row per return, rule and row of it that fails, first seen on known_from and gone"
              + " since known_to",
          List.of(
              "authority_code",
              "collection_year",
              "rule_code",
              "extract_table",
              "child_id",
              "row_date",
              "row_ordinal",
              "known_from"),
          failures(),
          LAST_YEAR);

  static final KeptTable RULE_CHECKS =
      new KeptTable(
          "fact_rule_checks",
          "one row per return and rule: whether the rule could look at it; one that could not was"
              + " not passed",
          List.of("authority_code", "collection_year", "rule_code", "known_from"),
          List.of(
              FactAboutChild.AUTHORITY,
              YEAR,
              CODE,
              bool("is_run", "whether all that it needs was there").needed(),
              text("missing", "what was not there, parted by commas; null where it was run"),
              date("known_from", "day on which that became so").needed(),
              date("known_to", "day on which it became otherwise, null while it holds")),
          LAST_YEAR);

  private static List<Column> failures() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                FactAboutChild.AUTHORITY,
                text("child_id", "pseudonym of the child, null where the row names none")
                    .kept(Privacy.PSEUDONYM),
                YEAR,
                CODE,
                text("extract_table", "table of the return").needed(),
                date(
                    "row_date",
                    "what tells the row from the child's others in that table: the first day of an"
                        + " episode, the day of a review; null where there is one row a child"),
                integer("row_ordinal", "counts rows that nothing tells apart, from 1").needed(),
                text("fields", "columns that are wrong, parted by commas").needed()));
    columns.addAll(FactAboutChild.KNOWLEDGE);
    return List.copyOf(columns);
  }

  private RuleFacts() {}
}
