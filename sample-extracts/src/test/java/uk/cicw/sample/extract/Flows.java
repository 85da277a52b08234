package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.life.Address.Reach;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.LeavingReason;

/** Those who started and left care from one day to another, both included. */
record Flows(Lives lives, LocalDate from, LocalDate to) {

  private List<Care> cares() {
    return lives.children().stream()
        .flatMap(child -> child.cares().stream())
        .filter(care -> !care.isShortBreaks())
        .toList();
  }

  List<Care> starters() {
    return cares().stream().filter(care -> isWithin(care.start())).toList();
  }

  List<Care> leavers() {
    return cares().stream().filter(care -> care.end().filter(this::isWithin).isPresent()).toList();
  }

  double starters(Predicate<Care> condition) {
    return 100.0 * starters().stream().filter(condition).count() / starters().size();
  }

  double leavers(Predicate<LeavingReason> condition) {
    return 100.0
        * leavers().stream().filter(care -> condition.test(care.reason().orElseThrow())).count()
        / leavers().size();
  }

  static boolean isPermanence(LeavingReason reason) {
    return reason.isAdoption()
        || reason == LeavingReason.GUARDIANSHIP_CARER
        || reason == LeavingReason.GUARDIANSHIP_OTHER
        || reason == LeavingReason.RESIDENCE_ORDER;
  }

  static boolean startedFar(Care care) {
    return care.placements().get(0).address().reach() == Reach.OUTSIDE_FAR;
  }

  private boolean isWithin(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
