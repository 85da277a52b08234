package uk.cicw.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.cicw.sample.SampleExtracts;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Councils;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentsTest {
  private static final long SEED = SampleExtracts.DEFAULT_SEED;
  private final Lives lives =
      Lives.live(AuthorityPlan.of(Councils.all().get(0), SEED), 0, Councils.around("813"), SEED);

  private final Amendments amendments = new Amendments(lives.children());

  private List<Row> delivered(ExtractTable table, YearMonth month, LocalDate received) {
    Delivery delivery = Delivery.monthly(month, received);
    List<Row> rows =
        new Return(lives, SEED, delivery.window()).tables().getOrDefault(table, List.of());
    return amendments.apply(delivery, table, rows);
  }

  @Test
  void threeReviewsOfMarchAreEnteredInJuly() {
    YearMonth march = YearMonth.of(2025, 3);
    List<Row> april = delivered(Ssda903.REVIEWS, march, LocalDate.of(2025, 4, 5));
    List<Row> july = delivered(Ssda903.REVIEWS, march, LocalDate.of(2025, 7, 10));

    List<String> known = april.stream().map(row -> row.get("CHILD") + row.get("REVIEW")).toList();
    List<Row> late =
        july.stream().filter(row -> !known.contains(row.get("CHILD") + row.get("REVIEW"))).toList();
    assertThat(late).hasSize(3).allMatch(row -> row.get("REVIEW").endsWith("/03/2025"));
    assertThat(july).hasSize(april.size() + 3);
  }

  @Test
  void aChildEnteredInErrorIsGoneInOctober() {
    assertThat(children(YearMonth.of(2024, 9))).contains(Amendments.IN_ERROR);
    assertThat(children(YearMonth.of(2024, 10))).doesNotContain(Amendments.IN_ERROR);
  }

  private List<String> children(YearMonth month) {
    LocalDate received = month.plusMonths(1).atDay(5);
    return delivered(Ssda903.EPISODES, month, received).stream()
        .map(row -> row.get("CHILD"))
        .toList();
  }

  @Test
  void theExtractOfOctober2024ComesAfterThatOfNovember() {
    List<Delivery> deliveries = Calendar.deliveries(2025, 2025);
    assertThat(received(deliveries, YearMonth.of(2024, 10)))
        .isAfter(received(deliveries, YearMonth.of(2024, 11)));
  }

  private static LocalDate received(List<Delivery> deliveries, YearMonth month) {
    return deliveries.stream()
        .filter(delivery -> delivery.month().filter(month::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .received();
  }
}
