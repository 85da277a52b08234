package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import uk.cicw.sample.life.AdoptionCourse;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.plan.Checkpoint;

/** Who of the children in care leaves it before the checkpoint, and why. */
final class Departures {
  private static final int SHORTEST_WAY_TO_ADOPTION = 240;
  private final Interval interval;
  private final Draw draw;

  Departures(Interval interval, Draw draw) {
    this.interval = interval;
    this.draw = draw;
  }

  void leave(List<Care> stayers, int[] byBand, int unaccompanied) {
    int[] open = byBand.clone();
    makeRoom(open, unaccompanied);
    List<Care> candidates = candidates(stayers);
    take(candidates, unaccompanied, open, care -> care.child().isUnaccompanied())
        .forEach(care -> cease(care, draw.any(LeavingReason.OTHER_AUTHORITY, LeavingReason.OTHER)));
    candidates.removeIf(care -> care.child().isUnaccompanied());

    take(candidates, interval.checkpoint().adopted(), open, this::mayBeAdopted)
        .forEach(this::adopt);
    take(candidates, interval.checkpoint().guardianship(), open, this::isChild)
        .forEach(care -> cease(care, guardianship()));
    take(candidates, interval.checkpoint().residence(), open, this::isChild)
        .forEach(care -> cease(care, LeavingReason.RESIDENCE_ORDER));
    take(candidates, Integer.MAX_VALUE, open, care -> true)
        .forEach(care -> cease(care, otherReason(care)));
  }

  /**
   * Unaccompanied children are of the oldest band; those who must leave take the room of others.
   */
  private static void makeRoom(int[] open, int unaccompanied) {
    int oldest = Checkpoint.BANDS - 1;
    for (int band = 0; band < oldest; band++) {
      int taken = Math.min(open[band], Math.max(0, unaccompanied - open[oldest]));
      open[band] -= taken;
      open[oldest] += taken;
    }
  }

  /**
   * In a drawn order, those who started in this collection year last: they are to stay over its
   * end.
   */
  private List<Care> candidates(List<Care> stayers) {
    List<Care> order = new ArrayList<>(draw.shuffled(stayers));
    order.sort(Comparator.comparing(this::isNew));
    return order;
  }

  private boolean isNew(Care care) {
    return !care.start().isBefore(interval.checkpoint().year().start());
  }

  private List<Care> take(List<Care> candidates, int most, int[] open, Predicate<Care> fitting) {
    List<Care> taken = new ArrayList<>();
    for (Care care : List.copyOf(candidates)) {
      int band = interval.band(care);
      if (taken.size() < most && open[band] > 0 && fitting.test(care)) {
        open[band]--;
        taken.add(care);
        candidates.remove(care);
      }
    }
    return taken;
  }

  private boolean mayBeAdopted(Care care) {
    return care.child().ageOn(interval.after()) < 7
        && care.start().plusDays(SHORTEST_WAY_TO_ADOPTION).isBefore(interval.after());
  }

  private boolean isChild(Care care) {
    return care.child().ageOn(interval.after()) < 15;
  }

  private void adopt(Care care) {
    cease(care, draw.chance(0.55) ? LeavingReason.ADOPTED : LeavingReason.ADOPTED_UNOPPOSED);
    LocalDate end = care.endOr(LocalDate.MAX);
    LocalDate placed =
        draw.day(later(care.start().plusDays(120), end.minusDays(330)), end.minusDays(75));
    LocalDate decided =
        draw.day(care.start().plusDays(60), later(care.start().plusDays(60), placed.minusDays(30)));
    care.adoptAfter(
        new AdoptionCourse(decided, draw.day(decided.plusDays(7), placed.minusDays(7)), placed));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void cease(Care care, LeavingReason reason) {
    LocalDate first = later(interval.after().plusDays(2), care.start().plusDays(3));
    care.cease(draw.day(first, interval.checkpoint().date().minusDays(1)), reason);
  }

  private LeavingReason guardianship() {
    return draw.chance(0.4) ? LeavingReason.GUARDIANSHIP_CARER : LeavingReason.GUARDIANSHIP_OTHER;
  }

  private LeavingReason otherReason(Care care) {
    boolean nearlyGrown = care.child().ageOn(interval.after()) >= 16;
    return nearlyGrown
        ? draw.any(
            LeavingReason.INDEPENDENT_SUPPORTED,
            LeavingReason.INDEPENDENT,
            LeavingReason.HOME_PLANNED,
            LeavingReason.CUSTODY)
        : switch (draw.weighted(60, 12, 12, 8, 4)) {
          case 0 -> LeavingReason.HOME_PLANNED;
          case 1 -> LeavingReason.HOME_UNPLANNED;
          case 2 -> LeavingReason.OTHER_RELATIVES;
          case 3 -> LeavingReason.OTHER;
          default -> LeavingReason.OTHER_AUTHORITY;
        };
  }
}
