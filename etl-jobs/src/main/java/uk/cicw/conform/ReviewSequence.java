package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.cicw.calendar.ReviewDueDates;

/**
 * The reviews of one period of care: when each was due, and which fell due and was not held.
 *
 * <p>Due dates run from the review before. Where days between the review before and the due date
 * are not covered by extracts, a review may have been held that nobody told us of: then nothing is
 * said of the next one, and the number of those that follow is not known. So no child who was in
 * care before the first return counts as reviewed late in it.
 */
final class ReviewSequence {
  private final PeriodOfCare period;
  private final Coverage coverage;
  private final ReviewDueDates dueDates;
  private final List<Review> reviews = new ArrayList<>();
  private LocalDate before;
  private @Nullable Integer number = 1;

  private ReviewSequence(
      PeriodOfCare period, LocalDate owedFrom, Coverage coverage, ReviewDueDates dueDates) {
    this.period = period;
    this.coverage = coverage;
    this.dueDates = dueDates;
    this.before = owedFrom;
  }

  /**
   * @param held the reviews held in the period, in the order of time
   */
  static List<Review> of(
      PeriodOfCare period, List<ReviewHeld> held, Coverage coverage, ReviewDueDates dueDates) {
    LocalDate owedFrom = period.reviewsOwedFrom().orElse(null);
    if (owedFrom == null) {
      return held.stream().map(review -> new Review(null, null, review)).toList();
    }
    ReviewSequence sequence = new ReviewSequence(period, owedFrom, coverage, dueDates);
    held.forEach(sequence::add);
    sequence.addIfMissed();
    return sequence.reviews;
  }

  private void add(ReviewHeld held) {
    LocalDate due = due();
    if (held.date().isBefore(before)) {
      // held during short breaks, before reviews were owed
      reviews.add(new Review(null, null, held));
      return;
    }
    LocalDate judged = held.date().isBefore(due) ? held.date() : due;
    if (coverage.spans(before, judged)) {
      reviews.add(new Review(number, due, held));
      number = number == null ? null : number + 1;
    } else {
      reviews.add(new Review(null, null, held));
      number = null;
    }
    before = held.date();
  }

  private void addIfMissed() {
    LocalDate due = due();
    if (period.isInCare(due) && coverage.spans(before, due)) {
      reviews.add(new Review(number, due, null));
    }
  }

  private LocalDate due() {
    if (number == null || number > 2) {
      return dueDates.later(before);
    }
    return number == 1 ? dueDates.first(before) : dueDates.second(before);
  }
}
