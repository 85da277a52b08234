package uk.cicw.schema;

import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.text;
import static uk.cicw.schema.OfTheChild.CHILD;
import static uk.cicw.schema.OfTheChild.DOB;

import java.util.List;

/**
 * The SSDA903 return, table by table, in the order in which the Department loads its files. Columns
 * carry the years in which they are collected; their codes by year are in {@link CodeLists}.
 *
 * <p>Source: the Department's guides and technical specifications 2004/05 to 2026/27.
 */
public final class Ssda903 {
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
              code("UASC", "flag", "unaccompanied asylum-seeking child; a header flag in XML only")
                  .alias("UASC STATUS")),
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
                  .alias("PL", "PLACEMENT", "PLACEMENT TYPE", "PLACEMENT_TYPE"),
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

  public static final ExtractTable OC2 = Ssda903Outcomes.OC2;

  public static final ExtractTable OC3 = Ssda903Outcomes.OC3;

  public static final ExtractTable AD1 = Ssda903Outcomes.AD1;

  public static final ExtractTable PLACED_ADOPTION = Ssda903Outcomes.PLACED_ADOPTION;

  public static final ExtractTable PREV_PERM = Ssda903Outcomes.PREV_PERM;

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
