package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Span;
import uk.cicw.sample.life.WorkerSpell;

/** What befalls a child in care beside its placements: running away, a change of social worker. */
final class Incidents {
  /** Missing incidents are reported since 2014/15, social workers since 2023/24. */
  private static final LocalDate MISSING_ASKED = LocalDate.of(2014, 4, 1);

  private static final LocalDate AWAY_SELDOM = LocalDate.of(2017, 4, 1);
  private static final LocalDate WORKERS_ASKED = LocalDate.of(2023, 4, 1);
  private final Draw draw;

  Incidents(Draw draw) {
    this.draw = draw;
  }

  void happen(Care care, LocalDate last) {
    runAway(care, last);
    changeWorker(care, last);
  }

  private void runAway(Care care, LocalDate last) {
    LocalDate day = later(care.start(), care.child().birthday(11)).plusDays(draw.between(20, 200));
    boolean runsAway = draw.chance(0.3);
    while (runsAway && day.isBefore(care.endOr(last).minusDays(4))) {
      LocalDate end = day.plusDays(draw.weighted(50, 30, 10, 5));
      String kind = day.isBefore(AWAY_SELDOM) && draw.chance(0.4) ? "A" : "M";
      if (!day.isBefore(MISSING_ASKED)) {
        care.incidents().add(new Span(day, end, kind));
      }
      day = end.plusDays(draw.between(5, 240));
    }
  }

  private void changeWorker(Care care, LocalDate last) {
    LocalDate day = later(care.start(), WORKERS_ASKED.minusDays(draw.between(0, 300)));
    String reason = day.equals(care.start()) ? "FCONTA" : "MANAGE";
    while (day.isBefore(care.endOr(last))) {
      LocalDate next = day.plusDays(draw.between(60, 700));
      Optional<LocalDate> end = Optional.of(care.endOr(next));
      String worker = "SW%05d".formatted(10_000 + 7 * draw.between(1, 60));
      care.workers().add(new WorkerSpell(worker, day, end, reason));
      day = next;
      reason = draw.any("MANAGE", "LEFTRL", "TSPROC", "TSPROC", "ORGRST", "ABSENC");
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
