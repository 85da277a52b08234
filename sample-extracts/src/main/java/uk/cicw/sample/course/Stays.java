package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;
import uk.cicw.sample.life.Span;
import uk.cicw.sample.plan.Checkpoint;

/** What happens within a placement: temporary stays elsewhere, and changes of its status. */
final class Stays {
  private static final LocalDate STATUS_CODES = LocalDate.of(2015, 4, 10);
  private final Draw draw;
  private final List<Checkpoint> checkpoints;

  Stays(Draw draw, List<Checkpoint> checkpoints) {
    this.draw = draw;
    this.checkpoints = checkpoints;
  }

  void run(Care care, LocalDate last) {
    List<Placement> placements = care.placements();
    for (int i = 0; i < placements.size(); i++) {
      Placement placement = placements.get(i);
      LocalDate end = i + 1 < placements.size() ? placements.get(i + 1).start() : care.endOr(last);
      if (placement.setting().group() == Setting.Group.FOSTER) {
        stayAway(care, placement.start(), end);
        changeStatus(placement, end);
      }
    }
  }

  private void stayAway(Care care, LocalDate start, LocalDate end) {
    LocalDate year = start.plusDays(25);
    while (year.isBefore(end.minusDays(30))) {
      LocalDate day = draw.day(year, year.plusDays(300));
      Span stay =
          new Span(day, day.plusDays(draw.between(2, 9)), draw.any("T1", "T2", "T3", "T3", "T4"));
      if (draw.chance(0.05) && stay.end().isBefore(end.minusDays(12)) && !spansCheckpoint(stay)) {
        care.temporaryStays().add(stay);
      }
      year = year.plusYears(1);
    }
  }

  private boolean spansCheckpoint(Span stay) {
    return checkpoints.stream()
        .anyMatch(
            checkpoint ->
                !checkpoint.date().isBefore(stay.start().minusDays(2))
                    && !checkpoint.date().isAfter(stay.end().plusDays(2)));
  }

  /** A carer becomes the long-term carer: T, or U together with a change of legal status. */
  private void changeStatus(Placement placement, LocalDate end) {
    LocalDate day = placement.start().plusDays(draw.between(120, 500));
    if (draw.chance(0.25)
        && placement.variantOn(placement.start()) == 2
        && day.isAfter(STATUS_CODES)
        && day.isBefore(end.minusDays(20))) {
      placement.variantFrom(day, 0);
    }
  }
}
