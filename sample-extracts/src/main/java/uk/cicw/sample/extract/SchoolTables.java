package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;

/** Absence, exclusions, school moves, special needs and education plans of one child and year. */
final class SchoolTables {
  private static final LocalDate NO_PERMANENT_FROM = LocalDate.of(2008, Month.SEPTEMBER, 1);
  private static final LocalDate NO_PERMANENT_TO = LocalDate.of(2012, Month.AUGUST, 31);
  private static final int EHC_PLANS = 2015;
  private static final int STATEMENTS_ENDED = 2018;

  static List<Row> absence(Child child, Window window, Draw draw) {
    if (!isAtSchool(child, window, 5, 15)) {
      return List.of();
    }
    int possible = draw.between(340, 380);
    int missed = draw.between(0, 14) + (draw.chance(0.12) ? draw.between(20, 90) : 0);
    int unauthorised = draw.between(0, missed / 2);
    return List.of(
        Row.of(child)
            .with("ACADEMIC_YEAR", window.ending())
            .with("SESSIONS_POSSIBLE", possible)
            .with("SESSIONS_AUTHORISED", missed - unauthorised)
            .with("SESSIONS_UNAUTHORISED", unauthorised));
  }

  static List<Row> exclusions(Child child, Window window, Draw draw) {
    List<Row> rows = new ArrayList<>();
    if (isAtSchool(child, window, 7, 15) && draw.chance(0.11)) {
      int count = 1 + draw.weighted(6, 2, 1);
      for (int i = 0; i < count; i++) {
        LocalDate day = schoolDay(window.from().plusDays(3 + 110L * i), draw);
        boolean permanent = draw.chance(0.015) && mayBePermanent(day);
        String reason = draw.any("DB", "DB", "PP", "VA", "PA", "VP", "DM", "OT");
        int sessions = 2 * draw.between(1, 5);
        if (window.contains(day)) {
          rows.add(
              Row.of(child)
                  .with("START_DATE", day)
                  .with("CATEGORY", permanent ? "PERM" : "SUSP")
                  .with("SESSIONS", permanent ? "" : Integer.toString(sessions))
                  .with("REASON", reason));
        }
      }
    }
    return rows;
  }

  /** A document states that no child was excluded for good in these four years. */
  private static boolean mayBePermanent(LocalDate day) {
    return day.isBefore(NO_PERMANENT_FROM) || day.isAfter(NO_PERMANENT_TO);
  }

  static List<Row> moves(Child child, Window window, Draw draw) {
    LocalDate day = schoolDay(window.from().plusDays(draw.between(5, 330)), draw);
    boolean moves = draw.chance(0.09);
    int from = draw.between(1, 70);
    int to = draw.between(1, 70);
    return moves && isAtSchool(child, window, 4, 15) && window.contains(day) && from != to
        ? List.of(
            Row.of(child)
                .with("MOVE_DATE", day)
                .with("FROM_URN", Integer.toString(990_000 + from))
                .with("TO_URN", Integer.toString(990_000 + to)))
        : List.of();
  }

  /**
   * @param draw the stream of the child alone, so that its needs stay the same over the years
   */
  static List<Row> specialNeeds(Child child, Window window, Draw draw) {
    int need = draw.weighted(42, 16, 14, 28);
    if (!isAtSchool(child, window, 4, 15)) {
      return List.of();
    }
    String[] codes =
        window.ending() < EHC_PLANS
            ? new String[] {"N", "A", "P", "S"}
            : new String[] {"N", "K", "K", "E"};
    boolean statement = need == 3 && window.ending() < STATEMENTS_ENDED && draw.chance(0.4);
    return List.of(
        Row.of(child)
            .with("ACADEMIC_YEAR", window.ending())
            .with("SEN_PROVISION", statement ? "S" : codes[need]));
  }

  /**
   * @param draw the stream of the child alone, so that plans follow one another over the years
   */
  static List<Row> plans(Child child, Window window, Draw draw) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      LocalDate day = later(care.start(), child.birthday(4)).plusDays(draw.between(5, 18));
      String kind = "INITIAL";
      while (!care.isShortBreaks() && day.isBefore(care.endOr(window.to().plusDays(1)))) {
        if (window.contains(day) && child.ageOn(day) < 18) {
          rows.add(Row.of(child).with("PEP_DATE", day).with("PEP_KIND", kind));
        }
        day = day.plusDays(draw.between(95, 140));
        kind = "REVIEW";
      }
    }
    return rows;
  }

  private static boolean isAtSchool(Child child, Window window, int youngest, int oldest) {
    int age = child.ageOn(window.from().withMonth(8).withDayOfMonth(31));
    return age >= youngest
        && age <= oldest
        && child.cares().stream().anyMatch(care -> !care.isShortBreaks() && window.overlaps(care));
  }

  private static LocalDate schoolDay(LocalDate earliest, Draw draw) {
    LocalDate day = earliest.plusDays(draw.between(0, 60));
    if (day.getMonth() == Month.AUGUST) {
      day = day.plusDays(35);
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private SchoolTables() {}
}
