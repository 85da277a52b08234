package uk.cicw.schema;

import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;
import static uk.cicw.schema.OfTheChild.CHILD;
import static uk.cicw.schema.OfTheChild.DOB;

import java.util.List;

/** The tables of {@link Ssda903} that tell how children fare: health, leaving care, adoption. */
final class Ssda903Outcomes {
  static final ExtractTable OC2 =
      new ExtractTable(
          "oc2",
          "one row per child looked after for twelve months at 31 March",
          List.of("CHILD"),
          List.of(
              CHILD,
              DOB,
              integer("SDQ_SCORE", "strengths and difficulties score, 0 to 40")
                  .in(Years.from(2010)),
              code("SDQ_REASON", "sdq_reason", "why there is no score").in(Years.from(2010)),
              code("CONVICTED", "flag", "convicted or cautioned in the year, aged 10 or over"),
              code("HEALTH_CHECK", "flag", "development checks up to date, under fives"),
              code("IMMUNISATIONS", "flag", "immunisations up to date"),
              code("TEETH_CHECK", "flag", "teeth checked in the year"),
              code("HEALTH_ASSESSMENT", "flag", "annual health assessment done"),
              code("SUBSTANCE_MISUSE", "flag", "identified as having a substance misuse problem"),
              code("INTERVENTION_RECEIVED", "flag", "received an intervention for it"),
              code("INTERVENTION_OFFERED", "flag", "was offered one and refused")),
          List.of("oc2"),
          Years.ALL);

  static final ExtractTable OC3 =
      new ExtractTable(
          "oc3",
          "one row per care leaver whose birthday fell in the year",
          List.of("CHILD"),
          List.of(
              CHILD,
              DOB,
              code("IN_TOUCH", "in_touch", "whether the authority is in touch").needed(),
              code("ACTIV", "activ", "main activity").needed().alias("ACTIVITY"),
              code("ACCOM", "accom", "accommodation and whether it is suitable")
                  .needed()
                  .alias("ACCOMMODATION")),
          List.of("oc3"),
          Years.ALL);

  static final ExtractTable AD1 =
      new ExtractTable(
          "ad1",
          "one row per child adopted in the year",
          List.of("CHILD"),
          List.of(
              CHILD,
              DOB,
              date(
                      "DATE_INT",
                      "date of the decision that adoption is in the child's best interests")
                  .needed(),
              date("DATE_MATCH", "date matched to the adopters").needed(),
              code("FOSTER_CARE", "flag", "adopted by the former foster carer").needed(),
              code("NB_ADOPTR", "nb_adoptr", "number of adopters").needed(),
              code("SEX_ADOPTR", "sex_adoptr", "sex of the adopters").needed(),
              code("LS_ADOPTR", "ls_adoptr", "legal status of the adopters").needed()),
          List.of("ad1", "adoption", "adoptions"),
          Years.ALL);

  static final ExtractTable PLACED_ADOPTION =
      new ExtractTable(
          "placed_adoption",
          "one row per child and decision that the child should be placed for adoption",
          List.of("CHILD", "DATE_PLACED"),
          List.of(
              CHILD,
              DOB,
              date("DATE_PLACED", "date of the decision").needed(),
              date("DATE_PLACED_CEASED", "date the decision was reversed"),
              code("REASON_PLACED_CEASED", "reason_placed_ceased", "why it was reversed")),
          List.of(
              "placed_adoption",
              "placed_for_adoption",
              "placedadoption",
              "should_be_placed_for_adoption",
              "sbpfa"),
          Years.ALL);

  static final ExtractTable PREV_PERM =
      new ExtractTable(
          "prev_perm",
          "one row per child who started to be looked after, with any earlier permanence order",
          List.of("CHILD"),
          List.of(
              CHILD,
              DOB,
              code("PREV_PERM", "prev_perm", "kind of the earlier permanence order").needed(),
              text("LA_PERM", "authority that arranged it").kept(Privacy.OPEN),
              text("DATE_PERM", "date of the order; unknown parts are written zz")),
          List.of("prev_perm", "previous_permanence", "prevperm", "permanence"),
          Years.from(2017));

  private Ssda903Outcomes() {}
}
