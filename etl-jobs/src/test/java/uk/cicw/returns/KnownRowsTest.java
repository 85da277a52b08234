package uk.cicw.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;

/** What is known of two rules, night after night. */
class KnownRowsTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @Test
  void aRowHoldsUntilTheDayOnWhichItIsNotThere() {
    KnownRows known = new KnownRows(Facts.RULE_CHECKS);
    known.learn(MONDAY, checks("101", "218"), row -> false);
    known.learn(TUESDAY, checks("101"), row -> false);
    known.learn(WEDNESDAY, checks("101", "218"), row -> false);
    assertThat(texts(known))
        .containsExactlyInAnyOrder(
            "101 2024-11-04 null", "218 2024-11-04 2024-11-05", "218 2024-11-06 null");
  }

  @Test
  void whatNothingWasLearntOfHoldsOn() {
    KnownRows known = new KnownRows(Facts.RULE_CHECKS);
    known.learn(MONDAY, checks("101", "218"), row -> false);
    known.learn(TUESDAY, checks(), row -> "218".equals(row.get(2)));
    assertThat(texts(known))
        .containsExactlyInAnyOrder("101 2024-11-04 2024-11-05", "218 2024-11-04 null");
  }

  @Test
  void whatWasKnownBeforeIsTakenUpAndLaterDaysAreLearntAnew() {
    KnownRows before = new KnownRows(Facts.RULE_CHECKS);
    before.learn(MONDAY, checks("101", "218"), row -> false);
    before.learn(TUESDAY, checks("218", "303"), row -> false);
    KnownRows known = new KnownRows(Facts.RULE_CHECKS);
    before.rows().forEach(row -> known.takeUp(row.with(2025), TUESDAY));
    known.learn(TUESDAY, checks("101"), row -> false);
    assertThat(texts(known))
        .containsExactlyInAnyOrder("101 2024-11-04 null", "218 2024-11-04 2024-11-05");
  }

  private static Map<List<@Nullable Object>, List<@Nullable Object>> checks(String... codes) {
    Map<List<@Nullable Object>, List<@Nullable Object>> checks = new HashMap<>();
    for (String code : codes) {
      checks.put(Arrays.asList("813", 2025, code, true, null), Collections.emptyList());
    }
    return checks;
  }

  private static List<String> texts(KnownRows known) {
    return known.rows().stream().map(KnownRowsTest::text).toList();
  }

  private static String text(TableRow row) {
    return "%s %s %s".formatted(row.values()[2], row.values()[5], row.values()[6]);
  }
}
