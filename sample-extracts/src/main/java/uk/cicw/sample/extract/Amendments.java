package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.cicw.sample.life.Child;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * What an earlier version of an extract says otherwise than the last one: mistakes put right, a
 * child entered in error, reviews and starts entered late.
 */
final class Amendments {
  /** A child who is in the extracts of June to September 2024 and was entered in error. */
  static final String IN_ERROR = "79999999";

  private static final LocalDate ERROR_FROM = LocalDate.of(2024, Month.JULY, 1);
  private static final LocalDate ERROR_TO = LocalDate.of(2024, Month.OCTOBER, 31);

  /** A private provider was entered for the council's own until this extract put it right. */
  private static final LocalDate PROVIDERS_CORRECTED = LocalDate.of(2024, Month.SEPTEMBER, 5);

  /** Reviews of March 2025 that nobody entered until July. */
  static final LocalDate REVIEWS_ENTERED = LocalDate.of(2025, Month.JULY, 10);

  private static final int REVIEWS_FORGOTTEN = 3;

  /** The return of 2014/15 was amended long after it had been received. */
  static final LocalDate RETURN_AMENDED = LocalDate.of(2016, Month.FEBRUARY, 10);

  private final List<String> forgotten;

  Amendments(List<Child> children) {
    this.forgotten = forgotten(children);
  }

  List<Row> apply(Delivery delivery, ExtractTable table, List<Row> rows) {
    List<Row> amended = new ArrayList<>(rows);
    if (table == Ssda903.EPISODES) {
      amendEpisodes(delivery, amended);
    } else if (table == Ssda903.REVIEWS) {
      forgetReviews(delivery, amended);
    } else if (table == Ssda903.HEADER && hasChildInError(delivery)) {
      amended.add(headerInError());
    }
    return amended;
  }

  private static void amendEpisodes(Delivery delivery, List<Row> rows) {
    if (hasChildInError(delivery)) {
      rows.add(episodeInError());
    }
    if (delivery.month().isPresent() && delivery.received().isBefore(PROVIDERS_CORRECTED)) {
      every(rows, 40, row -> row.get("PLACE_PROVIDER").equals("PR1"), "PLACE_PROVIDER", "PR4");
    }
    if (delivery.window().ending() == 2015 && delivery.received().isBefore(RETURN_AMENDED)) {
      every(rows, 15, row -> isClosed(row) && row.get("LS").equals("C1"), "LS", "V2");
    }
    if (delivery.month().isPresent() && !Calendar.isLast(delivery)) {
      rows.removeIf(row -> isEnteredLate(row, delivery));
    }
  }

  private static boolean isClosed(Row row) {
    return !row.get("REC").isEmpty();
  }

  private static void every(
      List<Row> rows, int step, Predicate<Row> which, String column, String value) {
    int seen = 0;
    for (Row row : rows) {
      if (which.test(row) && seen++ % step == 0) {
        row.with(column, value);
      }
    }
  }

  /** Of the starts of a month's last four days, those of children with an odd identifier. */
  private static boolean isEnteredLate(Row row, Delivery delivery) {
    LocalDate lastDays = delivery.window().to().minusDays(4);
    return row.get("RNE").equals("S")
        && row.day("DECOM").isAfter(lastDays)
        && row.get("CHILD").charAt(7) % 2 == 1;
  }

  /** Due, held and told of in March, so that their lack makes them late. */
  private void forgetReviews(Delivery delivery, List<Row> rows) {
    if (delivery.window().ending() == 2025 && delivery.received().isBefore(REVIEWS_ENTERED)) {
      rows.removeIf(row -> forgotten.contains(row.get("CHILD") + row.get("REVIEW")));
    }
  }

  private static List<String> forgotten(List<Child> children) {
    LocalDate marchEnds = LocalDate.of(2025, Month.MARCH, 31);
    return children.stream()
        .flatMap(child -> child.careOn(marchEnds).stream())
        .flatMap(
            care ->
                care.reviews().stream()
                    .filter(review -> review.held().isAfter(marchEnds.minusDays(28)))
                    .filter(review -> review.due().isBefore(marchEnds))
                    .filter(review -> !review.held().isAfter(review.due()))
                    .map(review -> Row.of(care.child()).with("REVIEW", review.held())))
        .map(row -> row.get("CHILD") + row.get("REVIEW"))
        .limit(REVIEWS_FORGOTTEN)
        .toList();
  }

  private static boolean hasChildInError(Delivery delivery) {
    return delivery.month().isPresent()
        && !delivery.received().isBefore(ERROR_FROM)
        && !delivery.received().isAfter(ERROR_TO);
  }

  private static Row headerInError() {
    return new Row()
        .with("CHILD", IN_ERROR)
        .with("SEX", "M")
        .with("DOB", LocalDate.of(2013, Month.MAY, 15))
        .with("ETHNIC", "WBRI")
        .with("UPN", "UN4");
  }

  private static Row episodeInError() {
    return new Row()
        .with("CHILD", IN_ERROR)
        .with("DECOM", LocalDate.of(2024, Month.JUNE, 10))
        .with("RNE", "S")
        .with("LS", "V2")
        .with("CIN", "N5")
        .with("PLACE", "U6")
        .with("PLACE_PROVIDER", "PR1");
  }
}
