package uk.cicw.sample.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.plan.Checkpoint;

/** The days after one checkpoint up to the next. */
record Interval(LocalDate after, Checkpoint checkpoint, Draw draw) {

  /**
   * Age bands are told at the end of the collection year, so that no child changes its band in it.
   */
  LocalDate bandDate() {
    return checkpoint.year().end();
  }

  LocalDate day(Draw chosen) {
    return chosen.day(after.plusDays(2), checkpoint.date().minusDays(2));
  }

  LocalDate earlyDay(Draw chosen) {
    return chosen.day(after.plusDays(2), middle());
  }

  LocalDate lateDay(Draw chosen) {
    return chosen.day(middle(), checkpoint.date().minusDays(2));
  }

  private LocalDate middle() {
    return after.plusDays(ChronoUnit.DAYS.between(after, checkpoint.date()) / 2);
  }

  /** Lets those leave who turn 18 up to the checkpoint. */
  List<Care> growUp(List<Care> cares) {
    List<Care> grown = new ArrayList<>();
    for (Care care : cares) {
      LocalDate birthday = care.child().birthday(18);
      if (!birthday.isAfter(checkpoint.date())) {
        care.cease(birthday, grownUp(care));
        grown.add(care);
      }
    }
    return grown;
  }

  private LeavingReason grownUp(Care care) {
    LeavingReason[] reasons = {
      LeavingReason.INDEPENDENT_SUPPORTED,
      LeavingReason.STAYED_WITH_CARER,
      LeavingReason.INDEPENDENT,
      LeavingReason.ADULT_CARE,
      LeavingReason.OTHER
    };
    return care.child().isUnaccompanied()
        ? LeavingReason.INDEPENDENT_SUPPORTED
        : reasons[draw.weighted(45, 35, 8, 5, 7)];
  }

  int[] byBand(List<Care> cares) {
    int[] counts = new int[Checkpoint.BANDS];
    cares.forEach(care -> counts[band(care)]++);
    return counts;
  }

  int band(Care care) {
    return Checkpoint.band(care.child().ageOn(bandDate()));
  }
}
