package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.List;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Review;
import uk.cicw.schema.CollectionYear;

/**
 * Holds the reviews of a period of care, on time or some days late, more of them late in the early
 * years; none late where a document says that all were on time.
 */
final class ReviewDiary {
  private static final List<LocalDate> NO_REVIEWS_LATE_FROM =
      List.of(LocalDate.of(2012, 4, 1), LocalDate.of(2018, 4, 1));
  private static final List<LocalDate> NO_REVIEWS_LATE_TO =
      List.of(LocalDate.of(2012, 7, 31), LocalDate.of(2019, 3, 31));

  private final Draw draw;
  private final LocalDate last;
  private final boolean calibrated;

  ReviewDiary(Draw draw, LocalDate last, boolean calibrated) {
    this.draw = draw;
    this.last = last;
    this.calibrated = calibrated;
  }

  void hold(Care care) {
    LocalDate end = care.endOr(last);
    LocalDate due = ReviewDueDates.DEFAULT.first(care.start());
    LocalDate held = heldFor(due, care.start().plusDays(7));
    while (held.isBefore(end)) {
      care.reviews().add(new Review(due, held, participation(care, held)));
      due =
          care.reviews().size() == 1
              ? ReviewDueDates.DEFAULT.second(held)
              : ReviewDueDates.DEFAULT.later(held);
      held = heldFor(due, held.plusDays(20));
    }
  }

  private LocalDate heldFor(LocalDate due, LocalDate earliest) {
    LocalDate held =
        draw.chance(lateness(due)) && !isAllOnTime(due)
            ? due.plusDays(draw.between(1, 24))
            : due.minusDays(draw.weighted(20, 20, 15, 10, 10, 10, 5) * (long) draw.between(0, 3));
    return workingDay(held.isBefore(earliest) ? earliest : held);
  }

  /** Reviews are not held at weekends; the Friday before keeps those on time that were. */
  private static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  private static double lateness(LocalDate due) {
    int year = CollectionYear.of(due).ending();
    return year < 2011 ? 0.16 - 0.018 * (year - 2005) : year < 2018 ? 0.04 : 0.02;
  }

  /** Whether a review that is due then and held up to a month later could spoil such a time. */
  private boolean isAllOnTime(LocalDate due) {
    for (int i = 0; calibrated && i < NO_REVIEWS_LATE_FROM.size(); i++) {
      if (due.isAfter(NO_REVIEWS_LATE_FROM.get(i).minusDays(40))
          && due.isBefore(NO_REVIEWS_LATE_TO.get(i).plusDays(1))) {
        return true;
      }
    }
    return false;
  }

  private String participation(Care care, LocalDate day) {
    if (care.child().ageOn(day) < 4) {
      return "PN0";
    }
    boolean everyone = calibrated && CollectionYear.of(day).ending() == 2019;
    String[] codes = {"PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"};
    return everyone
        ? codes[draw.weighted(55, 6, 4, 0, 8, 27)]
        : codes[draw.weighted(52, 5, 4, 3, 7, 24, 5)];
  }
}
