package uk.cicw.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTest {

  @Test
  void theFifthWorkingDayOfMay2026ComesAfterTheBankHoliday() {
    Workflow workflow =
        TestWorkflow.at("0 0 7 * * ?", MissedRuns.SKIP, OpenDays.workingDayOfMonth(5));
    assertThat(workflow.nextAfter(Instant.parse("2026-05-01T12:00:00Z")))
        .contains(ZonedDateTime.parse("2026-05-08T07:00:00+01:00[Europe/London]"));
    assertThat(workflow.lastAt(Instant.parse("2026-05-08T05:59:59Z")))
        .contains(ZonedDateTime.parse("2026-04-09T07:00:00+01:00[Europe/London]"));
  }

  @Test
  void aWorkingDayThatSomeMonthsLackIsRefused() {
    assertThatThrownBy(() -> OpenDays.workingDayOfMonth(22))
        .hasMessage(
            "Cannot schedule by working day 22 of the month: not every month has it. Choose 1 to"
                + " 15.");
  }

  @Test
  void whatIsNeverOnAnOpenDayIsNeverDue() {
    Workflow workflow =
        TestWorkflow.at("0 0 7 31 * ?", MissedRuns.SKIP, OpenDays.workingDayOfMonth(5));
    assertThat(workflow.nextAfter(Instant.parse("2026-05-01T12:00:00Z"))).isEmpty();
    assertThat(workflow.lastAt(Instant.parse("2026-05-01T12:00:00Z"))).isEmpty();
  }

  @Test
  void theLastTimeIncludesTheMomentItself() {
    Workflow workflow = TestWorkflow.at("0 30 4 * * ?", MissedRuns.SKIP);
    Instant due = Instant.parse("2026-11-22T04:30:00Z");
    assertThat(workflow.lastAt(due).orElseThrow().toInstant()).isEqualTo(due);
    assertThat(workflow.lastAt(due.minusMillis(1)).orElseThrow().toLocalDate())
        .isEqualTo("2026-11-21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 30 1 * * ?",
        "0 0 1 * * ?",
        "59 59 1 * * ?",
        "0 15 0/1 * * ?",
        "0 30 1 ? * SUN",
        "0 30 1 29 2 ?"
      })
  void theHourInWhichClocksChangeIsRefused(String cron) {
    assertThatThrownBy(
            () -> ClockChange.refuse("nightly", TestWorkflow.at(cron, MissedRuns.SKIP).times()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot schedule nightly by '%s' (Europe/London): between 01:00 and 02:00 Europe/London"
                    .formatted(cron)
                + " the clocks change, and a run would be skipped in March and doubled in October."
                + " Choose another hour for schedule.nightly.cron in cicw.conf.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 30 4 * * ?", "59 59 0 * * ?", "0 0 2 * * ?", "0 0 13 * * ?"})
  void everyOtherHourIsFine(String cron) {
    assertThatCode(
            () -> ClockChange.refuse("nightly", TestWorkflow.at(cron, MissedRuns.SKIP).times()))
        .doesNotThrowAnyException();
  }
}
