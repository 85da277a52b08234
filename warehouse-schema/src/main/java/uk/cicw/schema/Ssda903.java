package uk.cicw.schema;

import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;

/**
 * The SSDA903 return, table by table, in the order in which the Department loads its files. Columns
 * carry the years in which they are collected; their codes by year are in {@link CodeLists}.
 *
 * <p>Source: the Department's guides and technical specifications 2004/05 to 2026/27.
 */
public final class Ssda903 {
  private static final Column CHILD =
      text("CHILD", "the authority's identifier of the child, stable over the years")
          .needed()
          .kept(Privacy.PSEUDONYM)
          .alias("CHILDID", "CHILD_ID", "CHILD ID", "CHILD UNIQUE ID", "LOCAL ID");

  private static final Column DOB =
      date("DOB", "date of birth; an unknown day is the 15th of the month")
          .needed()
          .kept(Privacy.BIRTH_MONTH)
          .alias("DATE OF BIRTH", "BIRTH_DATE", "DATE_OF_BIRTH");

  public static final ExtractTable HEADER =
      new ExtractTable(
          "header",
          "one row per child of the return",
          List.of("CHILD"),
          List.of(
              CHILD,
              code(
                      "SEX",
                      "sex",
                      "sex as on the birth certificate or gender recognition certificate")
                  .needed()
                  .alias("GENDER"),
              DOB,
              code("ETHNIC", "ethnic", "ethnic origin").needed().alias("ETHNICITY"),
              text("UPN", "unique pupil number, or UN1 to UN5 for why there is none")
                  .kept(Privacy.PSEUDONYM)
                  .alias("UNIQUE PUPIL NUMBER"),
              code("MOTHER", "flag", "whether a girl is herself a mother"),
              date("MC_DOB", "date of birth of her first child").kept(Privacy.BIRTH_MONTH),
              code(
                  "UASC", "flag", "unaccompanied asylum-seeking child; a header flag in XML only")),
          List.of("header", "headers"),
          Years.ALL);

  public static final ExtractTable EPISODES =
      new ExtractTable(
          "episodes",
          "one row per child and episode: a legal status in a placement",
          List.of("CHILD", "DECOM"),
          List.of(
              CHILD,
              date("DECOM", "date the episode commenced")
                  .needed()
                  .alias("EPISODE START", "DATE EPISODE COMMENCED", "START_DATE"),
              code("RNE", "rne", "reason for the new episode")
                  .needed()
                  .alias("REASON FOR NEW EPISODE"),
              code("LS", "ls", "legal status").needed().alias("LEGAL STATUS", "LEGAL_STATUS"),
              code("CIN", "cin", "category of need, fixed for the period of care")
                  .needed()
                  .alias("CATEGORY OF NEED", "CATEGORY_OF_NEED"),
              code("PLACE", "place", "placement type")
                  .needed()
                  .alias("PL", "PLACEMENT TYPE", "PLACEMENT_TYPE"),
              code("PLACE_PROVIDER", "place_provider", "who provides the placement")
                  .alias("PLACEMENT PROVIDER", "PLACEMENT_PROVIDER"),
              date("DEC", "date the episode ceased")
                  .alias("EPISODE END", "DATE EPISODE CEASED", "END_DATE"),
              code("REC", "rec", "reason the episode ceased").alias("REASON EPISODE CEASED"),
              code(
                      "REASON_PLACE_CHANGE",
                      "reason_place_change",
                      "why the placement changed, on the episode that ends")
                  .alias("REASON PLACEMENT CHANGE", "REASON_PLACEMENT_CHANGE")
                  .in(Years.from(2016)),
              text("HOME_POST", "postcode of the home when care began")
                  .kept(Privacy.POSTCODE)
                  .alias("HOME POSTCODE", "HOME_POSTCODE"),
              text("PL_POST", "postcode of the placement")
                  .kept(Privacy.POSTCODE)
                  .alias("PLACEMENT POSTCODE", "PL_POSTCODE"),
              text("URN", "Ofsted's unique reference number of the provider")
                  .kept(Privacy.OPEN)
                  .in(Years.from(2016)),
              text("PL_LA", "authority of the placement, where the source derives it")
                  .kept(Privacy.OPEN),
              code("PL_LOCATION", "pl_location", "inside or outside the responsible authority")
                  .kept(Privacy.OPEN),
              decimal("PL_DISTANCE", "miles from home, 999.9 when it can not be known")
                  .kept(Privacy.OPEN)),
          List.of("episodes", "episode"),
          Years.ALL);

  public static final ExtractTable REVIEWS =
      new ExtractTable(
          "reviews",
          "one row per child and review held",
          List.of("CHILD", "REVIEW"),
          List.of(
              CHILD,
              DOB,
              date("REVIEW", "date the review was held")
                  .needed()
                  .alias("REVIEW DATE", "REVIEW_DATE"),
              code("REVIEW_CODE", "review_code", "how the child took part")
                  .needed()
                  .alias("PARTICIPATION", "PARTICIPATION CODE")),
          List.of("reviews", "review"),
          Years.ALL);

  public static final ExtractTable UASC =
      new ExtractTable(
          "uasc",
          "one row per child who was an unaccompanied asylum seeker at any time in the year",
          List.of("CHILD"),
          List.of(
              CHILD,
              code("SEX", "sex", "sex").needed().alias("GENDER"),
              DOB,
              date("DUC", "date the status as an unaccompanied asylum seeker ceased")),
          List.of("uasc"),
          Years.ALL);

  public static final ExtractTable OC2 =
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

  public static final ExtractTable OC3 =
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

  public static final ExtractTable AD1 =
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

  public static final ExtractTable PLACED_ADOPTION =
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

  public static final ExtractTable PREV_PERM =
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

  public static final ExtractTable MISSING =
      new ExtractTable(
          "missing",
          "one row per child and incident of being missing or away",
          List.of("CHILD", "MIS_START"),
          List.of(
              CHILD,
              DOB,
              code("MISSING", "missing", "missing, or away without authorisation").needed(),
              date("MIS_START", "date the incident began").needed(),
              date("MIS_END", "date it ended")),
          List.of("missing"),
          Years.from(2015));

  public static final ExtractTable SW_EPISODES =
      new ExtractTable(
          "sw_episodes",
          "one row per child and spell with a social worker",
          List.of("CHILD", "SW_DECOM"),
          List.of(
              CHILD,
              DOB,
              text("SW_ID", "identifier of the social worker").needed().kept(Privacy.PSEUDONYM),
              date("SW_DECOM", "date the spell began").needed(),
              date("SW_DEC", "date it ended"),
              code("SW_REASON", "sw_reason", "why the worker changed")),
          List.of("sw_episodes", "swepisodes", "social_worker", "social_workers"),
          Years.from(2024));

  public static final ExtractTable DOLO =
      new ExtractTable(
          "dolo",
          "one row per child and deprivation of liberty order",
          List.of("CHILD", "DOLO_START"),
          List.of(
              CHILD,
              DOB,
              date("DOLO_START", "date the order began").needed(),
              date("DOLO_END", "date it ended")),
          List.of("dolo"),
          Years.from(2027));

  public static final List<ExtractTable> TABLES =
      List.of(
          HEADER,
          EPISODES,
          REVIEWS,
          UASC,
          OC2,
          OC3,
          AD1,
          PLACED_ADOPTION,
          PREV_PERM,
          MISSING,
          SW_EPISODES,
          DOLO);

  private Ssda903() {}
}
