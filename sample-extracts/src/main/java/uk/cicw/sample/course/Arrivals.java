package uk.cicw.sample.course;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Checkpoint;

/** Children who come into care. */
final class Arrivals {
  private static final List<String> ETHNICITIES =
      List.of(
          "WBRI", "WOTH", "WIRI", "WROM", "MWBC", "MWAS", "MOTH", "APKN", "ABAN", "BAFR", "OOTH");
  private static final double[] ETHNIC_WEIGHTS = {86, 3, 0.5, 1, 2, 1.5, 1.5, 1, 1.5, 1, 1};
  private static final double[] NEED_WEIGHTS = {58, 4, 4, 9, 17, 4, 0.5, 3.5};

  /**
   * First and last birthday of the sample authority's larger year groups: young people who were 19
   * in 2010/11, and pupils who took their GCSEs in 2012, so that as many are there as documents
   * count.
   */
  private static final List<LocalDate> LARGE_YEARS_FROM =
      List.of(LocalDate.of(1991, 4, 1), LocalDate.of(1995, 9, 1));

  private static final List<LocalDate> LARGE_YEARS_TO =
      List.of(LocalDate.of(1992, 3, 31), LocalDate.of(1996, 8, 31));

  private static final double FROM_A_LARGE_YEAR = 0.1;

  private final long seed;
  private final long authority;
  private final boolean calibrated;
  private final List<Child> children;

  Arrivals(long seed, long authority, boolean calibrated, List<Child> children) {
    this.seed = seed;
    this.authority = authority;
    this.calibrated = calibrated;
    this.children = children;
  }

  /** A child of the band who starts on that day and is still in the band at the end of the year. */
  Care enter(Draw draw, LocalDate start, LocalDate bandDate, int band) {
    return begin(child(draw, birth(draw, start, bandDate, band), false), start);
  }

  /** An unaccompanied asylum-seeking child of 15 to 17. */
  Care enterUnaccompanied(Draw draw, LocalDate start) {
    return begin(
        child(draw, start.minusDays(draw.between(15 * 365 + 200, 17 * 365 + 100)), true), start);
  }

  /** A child who was in care before starts again. */
  Care enterAgain(Child child, LocalDate start) {
    return begin(child, start);
  }

  private Care begin(Child child, LocalDate start) {
    Draw draw = Draw.of(seed, authority, child.ordinal(), child.cares().size());
    String need = child.isUnaccompanied() ? "N8" : "N" + (1 + draw.weighted(NEED_WEIGHTS));
    Care care = new Care(child, start, need, false);
    child.cares().add(care);
    return care;
  }

  private Child child(Draw draw, LocalDate birth, boolean unaccompanied) {
    boolean girl = draw.chance(unaccompanied ? 0.06 : 0.46);
    String ethnic =
        unaccompanied
            ? draw.any("OOTH", "BAFR", "AOTH", "OOTH")
            : ETHNICITIES.get(draw.weighted(ETHNIC_WEIGHTS));
    Child child = new Child(children.size() + 1, birth, girl, ethnic, unaccompanied);
    children.add(child);
    return child;
  }

  private LocalDate birth(Draw draw, LocalDate start, LocalDate bandDate, int band) {
    LocalDate birth;
    do {
      birth =
          calibrated && band == 2 && draw.chance(FROM_A_LARGE_YEAR)
              ? inLargeYear(draw, start)
              : start.minusDays(ageInDays(draw, band));
    } while (Checkpoint.band(age(birth, bandDate)) != band);
    return birth;
  }

  private static LocalDate inLargeYear(Draw draw, LocalDate start) {
    int group = draw.between(0, 1);
    LocalDate birth = draw.day(LARGE_YEARS_FROM.get(group), LARGE_YEARS_TO.get(group));
    int age = age(birth, start);
    return age >= 10 && age < 16 ? birth : start.minusDays(ageInDays(draw, 2));
  }

  private static int ageInDays(Draw draw, int band) {
    return switch (band) {
      case 0 -> draw.chance(0.4) ? draw.between(1, 300) : draw.between(300, 5 * 365);
      case 1 -> draw.between(5 * 365 + 10, 10 * 365);
      default -> draw.between(10 * 365 + 10, 16 * 365 + 300);
    };
  }

  private static int age(LocalDate birth, LocalDate day) {
    return Period.between(birth, day).getYears();
  }
}
