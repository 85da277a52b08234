package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;
import uk.cicw.schema.CollectionYear;

/** The children in care on a day, counted out of the life histories themselves. */
record Day(Lives lives, LocalDate date) {

  List<Care> inCare() {
    return lives.children().stream().flatMap(child -> child.careOn(date).stream()).toList();
  }

  double count(Predicate<Care> condition) {
    return inCare().stream().filter(condition).count();
  }

  double count() {
    return inCare().size();
  }

  double percent(Predicate<Care> condition) {
    return percent(condition, care -> true);
  }

  double percent(Predicate<Care> condition, Predicate<Care> cohort) {
    return 100 * count(cohort.and(condition)) / count(cohort);
  }

  Placement placement(Care care) {
    return care.placementOn(date);
  }

  boolean isIn(Care care, Setting.Group group) {
    return placement(care).setting().group() == group;
  }

  /** A missing child (M1 to M3, to 2014/15) is in no placement. */
  boolean isPlaced(Care care) {
    return !isIn(care, Setting.Group.MISSING);
  }

  boolean isUnaccompanied(Care care) {
    return care.child().isUnaccompanied();
  }

  boolean isBought(Care care) {
    return List.of("PR4", "PR5").contains(placement(care).provider());
  }

  boolean isOutside(Care care) {
    return placement(care).setting().isProvided()
        && placement(care).address().reach() != Reach.INSIDE;
  }

  boolean isOfAge(Care care, int from, int to) {
    int age = care.child().ageOn(date);
    return age >= from && age <= to;
  }

  boolean hasThreePlacements(Care care) {
    LocalDate from = CollectionYear.of(date).start();
    List<Placement> placements = care.placements();
    int count = 0;
    for (int i = 0; i < placements.size(); i++) {
      boolean endedBefore =
          i + 1 < placements.size() && !placements.get(i + 1).start().isAfter(from);
      count += endedBefore || placements.get(i).start().isAfter(date) ? 0 : 1;
    }
    return count >= 3;
  }
}
