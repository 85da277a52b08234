package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.plan.Outcomes;

/**
 * OC3: care leavers whose birthday fell in the year. To 2012/13 the 19th, of those in care on the 1
 * April three years before at 16; then the 19th to 21st, and from 2015/16 the 17th and 18th too.
 */
final class LeaverTable {
  private static final int OTHER_AGES = 2014;
  private static final int YOUNGER_AGES = 2016;
  private static final int APPRENTICES_APART = 2022;

  static List<Row> rows(List<Child> children, Window window, Draw draw) {
    Outcomes outcomes = Outcomes.of(window.ending());
    List<Child> all = children.stream().filter(child -> isLeaver(child, window)).toList();
    int most = outcomes.isPlanned("leavers_most") ? outcomes.number("leavers_most") : all.size();
    List<Child> leavers = all.subList(0, Math.min(most, all.size()));
    Cohort counted = new Cohort(leavers, outcomes, draw).where(child -> !isHome(child, window));
    Cohort older = counted.where(child -> age(child, window) >= 19);
    Cohort younger = counted.where(child -> age(child, window) < 19);
    Set<Child> active = older.share("eet_pct");
    active.addAll(younger.some((int) Math.round(younger.size() * 0.66)));
    Set<Child> suitable = older.share("suitable_pct");
    suitable.addAll(younger.share("suitable_17_18_pct"));
    Set<Child> students =
        outcomes.isPlanned("higher_education")
            ? older.where(active::contains).some(outcomes.number("higher_education"))
            : Set.of();

    List<Row> rows = new ArrayList<>();
    for (Child child : leavers) {
      String activity =
          students.contains(child) ? "F1" : activity(active.contains(child), window, draw);
      rows.add(
          Row.withBirth(child)
              .with(
                  "IN_TOUCH", isHome(child, window) ? "RHOM" : activity.equals("0") ? "NO" : "YES")
              .with("ACTIV", activity)
              .with("ACCOM", accommodation(suitable.contains(child), child, window, draw)));
    }
    return rows;
  }

  private static String activity(boolean active, Window window, Draw draw) {
    if (!active) {
      return draw.any("G4", "G5", "G5", "G5", "G6", "0");
    }
    return window.ending() < APPRENTICES_APART
        ? draw.any("F2", "F2", "F3", "P2", "P3")
        : draw.any("F2", "F2", "F4", "F5", "F5", "P2", "P5");
  }

  /** Z (with former foster carers) and T (foyer) are no codes for the youngest. */
  private static String accommodation(boolean suitable, Child child, Window window, Draw draw) {
    if (!suitable) {
      return draw.any("X2", "S2", "Y2", "B2");
    }
    return age(child, window) < 18
        ? draw.any("B1", "D1", "E1")
        : draw.any("U1", "U1", "D1", "E1", "B1", "Z1", "K1");
  }

  static boolean isLeaver(Child child, Window window) {
    int age = age(child, window);
    if (!window.contains(child.birthday(age)) || child.careOn(child.birthday(age)).isPresent()) {
      return false;
    }
    if (window.ending() < OTHER_AGES) {
      return age == 19 && child.careOn(window.from().minusYears(2)).isPresent();
    }
    int youngest = window.ending() < YOUNGER_AGES ? 19 : 17;
    return age >= youngest && age <= 21 && wasEligible(child);
  }

  /** Back with family for six months or more at the birthday: in the return, but in no cohort. */
  private static boolean isHome(Child child, Window window) {
    Care last = child.cares().get(child.cares().size() - 1);
    LocalDate birthday = child.birthday(age(child, window));
    return window.ending() >= YOUNGER_AGES
        && age(child, window) < 19
        && last.reason().map(LeavingReason::isHome).orElse(false)
        && last.endOr(birthday).isBefore(birthday.minusMonths(6));
  }

  /** The age that the child reaches in the year. */
  private static int age(Child child, Window window) {
    return window.year().end().getYear()
        - child.birth().getYear()
        - (child.birth().getMonthValue() > 3 ? 1 : 0);
  }

  /** In care at 16 or 17, and for thirteen weeks since the 14th birthday. */
  static boolean wasEligible(Child child) {
    LocalDate from = child.birthday(14);
    long days = 0;
    boolean after16 = false;
    for (Care care : child.cares()) {
      LocalDate start = care.start().isAfter(from) ? care.start() : from;
      LocalDate end = care.endOr(child.birthday(18));
      days += care.isShortBreaks() ? 0 : Math.max(0, end.toEpochDay() - start.toEpochDay());
      after16 |= !care.isShortBreaks() && end.isAfter(child.birthday(16));
    }
    return after16 && days >= 91;
  }

  private LeaverTable() {}
}
