package uk.cicw.schema;

import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;

/**
 * The extracts of the virtual school. There is no statutory layout, so this one is ours. A
 * collection year here is the financial year in which the academic year ends: absence of 2018/19
 * arrives with the collection year 2018/19.
 */
public final class Education {
  private static final Column CHILD =
      text("CHILD", "the authority's identifier of the child, the same as in the SSDA903")
          .needed()
          .kept(Privacy.PSEUDONYM)
          .alias("CHILDID", "CHILD_ID", "CHILD ID", "CHILD UNIQUE ID", "LOCAL ID");

  private static final Column ACADEMIC_YEAR =
      integer("ACADEMIC_YEAR", "academic year by the year it ends in: 2019 is 2018/19").needed();

  public static final ExtractTable ATTAINMENT =
      new ExtractTable(
          "attainment",
          "one row per child, academic year, key stage, subject and measure",
          List.of("CHILD", "ACADEMIC_YEAR", "KEY_STAGE", "SUBJECT", "MEASURE"),
          List.of(
              CHILD,
              ACADEMIC_YEAR,
              code("KEY_STAGE", "key_stage", "key stage at whose end the child was assessed")
                  .needed(),
              code("SUBJECT", "subject", "subject, or ALL for a measure over subjects").needed(),
              code("MEASURE", "attainment_measure", "what the result says").needed(),
              decimal("RESULT", "1 or 0 for a measure that is reached or not, else a number")
                  .needed()),
          List.of("attainment"),
          Years.ALL);

  public static final ExtractTable ABSENCE =
      new ExtractTable(
          "absence",
          "one row per child and academic year",
          List.of("CHILD", "ACADEMIC_YEAR"),
          List.of(
              CHILD,
              ACADEMIC_YEAR,
              integer("SESSIONS_POSSIBLE", "sessions (half days) possible").needed(),
              integer("SESSIONS_AUTHORISED", "sessions missed with leave").needed(),
              integer("SESSIONS_UNAUTHORISED", "sessions missed without leave").needed()),
          List.of("absence", "attendance"),
          Years.ALL);

  public static final ExtractTable EXCLUSIONS =
      new ExtractTable(
          "exclusions",
          "one row per child and suspension or permanent exclusion",
          List.of("CHILD", "START_DATE", "CATEGORY"),
          List.of(
              CHILD,
              date("START_DATE", "first day of the suspension or exclusion").needed(),
              code("CATEGORY", "exclusion_category", "suspension or permanent exclusion").needed(),
              integer("SESSIONS", "sessions (half days) of a suspension"),
              code("REASON", "exclusion_reason", "reason given by the school")),
          List.of("exclusions", "suspensions"),
          Years.ALL);

  public static final ExtractTable SCHOOL_MOVES =
      new ExtractTable(
          "school_moves",
          "one row per child and change of school",
          List.of("CHILD", "MOVE_DATE"),
          List.of(
              CHILD,
              date("MOVE_DATE", "first day at the new school").needed(),
              text("FROM_URN", "the school left").kept(Privacy.OPEN),
              text("TO_URN", "the school joined").kept(Privacy.OPEN)),
          List.of("school_moves"),
          Years.ALL);

  public static final ExtractTable SEN =
      new ExtractTable(
          "sen",
          "one row per child and academic year, as in the January census",
          List.of("CHILD", "ACADEMIC_YEAR"),
          List.of(
              CHILD,
              ACADEMIC_YEAR,
              code("SEN_PROVISION", "sen_provision", "special educational provision").needed()),
          List.of("sen"),
          Years.ALL);

  public static final ExtractTable PEPS =
      new ExtractTable(
          "peps",
          "one row per child and review of the personal education plan",
          List.of("CHILD", "PEP_DATE"),
          List.of(
              CHILD,
              date("PEP_DATE", "date the plan was started or reviewed").needed(),
              code("PEP_KIND", "pep_kind", "initial plan or review").needed()),
          List.of("peps", "pep"),
          Years.ALL);

  public static final List<ExtractTable> TABLES =
      List.of(ATTAINMENT, ABSENCE, EXCLUSIONS, SCHOOL_MOVES, SEN, PEPS);

  private Education() {}
}
