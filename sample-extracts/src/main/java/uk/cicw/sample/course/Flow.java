package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Checkpoint;

/**
 * Who is in care when: lets children start and leave from one checkpoint of the plan to the next.
 */
final class Flow {
  private final List<Child> children = new ArrayList<>();
  private final Draw draw;
  private final Arrivals arrivals;

  Flow(long seed, long authority, boolean calibrated) {
    this.draw = Draw.of(seed, authority);
    this.arrivals = new Arrivals(seed, authority, calibrated, children);
  }

  List<Child> run(AuthorityPlan plan) {
    begin(plan.start());
    Checkpoint before = plan.start();
    for (Checkpoint checkpoint : plan.checkpoints().subList(1, plan.checkpoints().size())) {
      advance(before, checkpoint);
      before = checkpoint;
    }
    return children;
  }

  /** The stock on the first day, who started in the years before it. */
  private void begin(Checkpoint start) {
    for (int band = 0; band < Checkpoint.BANDS; band++) {
      for (int i = 0; i < start.bands().get(band); i++) {
        arrivals.enter(draw, startBefore(start.date(), band), start.date(), band);
      }
    }
  }

  private LocalDate startBefore(LocalDate day, int band) {
    int longest = band == 0 ? 700 : 1600;
    return day.minusDays(10 + draw.between(0, longest) * (long) draw.between(2, 10) / 10);
  }

  private void advance(Checkpoint before, Checkpoint checkpoint) {
    Interval interval = new Interval(before.date(), checkpoint, draw);
    List<Care> stayers = inCare(before.date());
    List<Care> grown = interval.growUp(stayers);
    stayers.removeAll(grown);

    int newcomers = Math.max(0, checkpoint.uasc() - unaccompanied(stayers));
    int uascLeavers = Math.max(0, unaccompanied(stayers) - checkpoint.uasc());
    int leaving =
        Math.max(uascLeavers, checkpoint.leavers() - grown.size() - checkpoint.shortStays());
    int starting = checkpoint.stock() - stayers.size() + leaving;
    if (starting < newcomers) {
      leaving += newcomers - starting;
      starting = newcomers;
    }
    Bands bands = Bands.of(interval.byBand(stayers), starting, newcomers, checkpoint);
    new Departures(interval, draw).leave(stayers, bands.leavers, uascLeavers);
    start(interval, bands.entrants, newcomers);
    stayShortly(interval);
  }

  private void start(Interval interval, int[] entrants, int newcomers) {
    for (int i = 0; i < newcomers; i++) {
      arrivals.enterUnaccompanied(draw, interval.lateDay(draw));
    }
    entrants[2] -= newcomers;
    for (int band = 0; band < Checkpoint.BANDS; band++) {
      for (int i = 0; i < entrants[band]; i++) {
        enter(interval, band);
      }
    }
  }

  /** One in twelve was in care before, if a child of the band who left long enough ago is there. */
  private void enter(Interval interval, int band) {
    LocalDate day = interval.day(draw);
    List<Child> returning =
        draw.chance(0.08)
            ? children.stream().filter(child -> mayReturn(child, day, interval, band)).toList()
            : List.of();
    if (returning.isEmpty()) {
      arrivals.enter(draw, day, interval.bandDate(), band);
    } else {
      arrivals.enterAgain(draw.pick(returning), day);
    }
  }

  private boolean mayReturn(Child child, LocalDate day, Interval interval, int band) {
    Care last = child.cares().get(child.cares().size() - 1);
    return !child.isUnaccompanied()
        && last.reason().map(LeavingReason::isHome).orElse(false)
        && last.endOr(LocalDate.MAX).isBefore(day.minusDays(400))
        && child.ageOn(interval.bandDate()) < 17
        && Checkpoint.band(child.ageOn(interval.bandDate())) == band;
  }

  private void stayShortly(Interval interval) {
    for (int i = 0; i < interval.checkpoint().shortStays(); i++) {
      int band = draw.weighted(0.35, 0.2, 0.45);
      LocalDate start = interval.earlyDay(draw);
      Care care = arrivals.enter(draw, start, interval.bandDate(), band);
      LocalDate end = draw.day(start.plusDays(5), interval.checkpoint().date().minusDays(1));
      care.cease(
          end, band < 2 || draw.chance(0.8) ? LeavingReason.HOME_PLANNED : LeavingReason.OTHER);
    }
  }

  private List<Care> inCare(LocalDate day) {
    List<Care> found = new ArrayList<>();
    children.forEach(child -> child.careOn(day).ifPresent(found::add));
    found.sort(Comparator.comparingInt(care -> care.child().ordinal()));
    return found;
  }

  private static int unaccompanied(List<Care> cares) {
    return (int) cares.stream().filter(care -> care.child().isUnaccompanied()).count();
  }
}
