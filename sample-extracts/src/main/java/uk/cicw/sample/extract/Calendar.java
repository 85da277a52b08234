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
      } else {
        months(year, deliveries);
      }
      if (!LocalDate.of(ending, 10, 31).isAfter(received(MONTHLY_TO))) {
        deliveries.add(Delivery.schoolYear(year));
      }
    }
    return deliveries;
  }

  private static void months(CollectionYear year, List<Delivery> deliveries) {
    for (YearMonth month = YearMonth.from(year.start());
        !month.isAfter(YearMonth.from(year.end())) && !month.isAfter(MONTHLY_TO);
        month = month.plusMonths(1)) {
      deliveries.add(Delivery.monthly(month.atEndOfMonth(), received(month)));
    }
    if (!YearMonth.from(year.end()).isAfter(MONTHLY_TO)) {
      deliveries.add(Delivery.monthly(year.end(), LocalDate.of(year.ending(), 7, 10)));
    }
  }

  /** The fifth of the month after; October 2024 came after November's. */
  private static LocalDate received(YearMonth month) {
    return month.equals(LATE_MONTH) ? LocalDate.of(2024, 12, 9) : month.plusMonths(1).atDay(5);
  }

  private Calendar() {}
}
