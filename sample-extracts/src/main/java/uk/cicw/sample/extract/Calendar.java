package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.schema.CollectionYear;

/** What is delivered when: returns by year, then extracts by month from April 2024. */
final class Calendar {
  private static final YearMonth MONTHLY_FROM = YearMonth.of(2024, 4);
  private static final YearMonth MONTHLY_TO = YearMonth.of(2026, 9);
  private static final YearMonth LATE_MONTH = YearMonth.of(2024, 10);

  static List<Delivery> deliveries(int fromYear, int toYear) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int ending = fromYear; ending <= toYear; ending++) {
      CollectionYear year = new CollectionYear(ending);
      if (YearMonth.from(year.start()).isBefore(MONTHLY_FROM)) {
        deliveries.add(Delivery.finalReturn(year));
        if (ending == CollectionYear.of(Amendments.RETURN_AMENDED).ending() - 1) {
          deliveries.add(Delivery.amendedEpisodes(year, Amendments.RETURN_AMENDED));
        }
      } else {
        months(year, deliveries);
      }
      if (!LocalDate.of(ending, 10, 31).isAfter(received(MONTHLY_TO))) {
        deliveries.add(Delivery.schoolYear(year));
      }
    }
    return deliveries;
  }

  /** March comes once more in July, with what was entered late. */
  private static void months(CollectionYear year, List<Delivery> deliveries) {
    YearMonth march = YearMonth.from(year.end());
    for (YearMonth month = YearMonth.from(year.start());
        !month.isAfter(march) && !month.isAfter(MONTHLY_TO);
        month = month.plusMonths(1)) {
      deliveries.add(Delivery.monthly(month, received(month)));
    }
    if (!march.isAfter(MONTHLY_TO)) {
      deliveries.add(Delivery.monthly(march, LocalDate.of(year.ending(), 7, 10)));
    }
  }

  /** Nothing is delivered after it that speaks of the same days. */
  static boolean isLast(Delivery delivery) {
    return delivery.received().getMonthValue() == 7 && delivery.window().isWhole()
        || delivery.received().equals(received(MONTHLY_TO));
  }

  /** The fifth of the month after; October 2024 came after November's. */
  private static LocalDate received(YearMonth month) {
    return month.equals(LATE_MONTH) ? LocalDate.of(2024, 12, 9) : month.plusMonths(1).atDay(5);
  }

  private Calendar() {}
}
