package uk.cicw.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/**
 * The last day on which a review is on time.
 *
 * <p>Care Planning, Placement and Case Review (England) Regulations 2010, reg 33: the first within
 * 20 working days of the day on which the child became looked after, the second not more than three
 * months after the first, each later one not more than six months after the one before. Where care
 * began before they came into force on 1 April 2011, the first was due within four weeks (Review of
 * Children's Cases Regulations 1991). Months are calendar months: six months after 31 August is the
 * last day of February.
 *
 * @param counting where the 20 working days begin; not confirmed, see {@link WorkingDays.Counting}
 * @param daysBeforeApril2011 the four weeks, in calendar days; that they are 28 is not confirmed
 */
public record ReviewDueDates(WorkingDays.Counting counting, int daysBeforeApril2011)
    implements Serializable {
  public static final LocalDate REGULATIONS_IN_FORCE = LocalDate.of(2011, Month.APRIL, 1);
  public static final int FIRST_REVIEW_WORKING_DAYS = 20;
  public static final int SECOND_REVIEW_MONTHS = 3;
  public static final int LATER_REVIEW_MONTHS = 6;

  public static final ReviewDueDates DEFAULT =
      new ReviewDueDates(WorkingDays.Counting.FROM_NEXT_DAY, 28);

  /** When the first review is due of a child who became looked after on that day. */
  public LocalDate first(LocalDate careBegan) {
    return careBegan.isBefore(REGULATIONS_IN_FORCE)
        ? careBegan.plusDays(daysBeforeApril2011)
        : WorkingDays.englandAndWales().add(careBegan, FIRST_REVIEW_WORKING_DAYS, counting);
  }

  public LocalDate second(LocalDate firstReview) {
    return firstReview.plusMonths(SECOND_REVIEW_MONTHS);
  }

  /** When the third or a later review is due. */
  public LocalDate later(LocalDate previousReview) {
    return previousReview.plusMonths(LATER_REVIEW_MONTHS);
  }
}
