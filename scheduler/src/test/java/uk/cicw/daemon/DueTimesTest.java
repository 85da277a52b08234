package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.TriggerUtils;
import org.quartz.spi.OperableTrigger;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;

/**
 * Every workflow over 2005 to 2040, through 72 clock changes and 36 years of bank holidays: as the
 * workflow says, as Quartz fires, and as a count of days says that knows neither.
 */
class DueTimesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant BEFORE =
      LocalDate.of(2005, 1, 1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
  private static final Instant AFTER = LocalDate.of(2041, 1, 1).atStartOfDay(LONDON).toInstant();

  private static final Map<String, List<ZonedDateTime>> EXPECTED =
      Map.of(
          "nightly",
          IndependentDays.at(LocalTime.of(4, 30), day -> true),
          "monthly",
          IndependentDays.at(
              LocalTime.of(7, 0), day -> IndependentDays.isWorkingDayOfMonth(day, 5)),
          "quarterly",
          IndependentDays.at(
              LocalTime.of(21, 0),
              day -> day.getMonthValue() % 3 == 0 && day.plusDays(1).getDayOfMonth() == 1),
          "yearly",
          IndependentDays.at(
              LocalTime.of(22, 0), day -> day.getMonthValue() == 3 && day.getDayOfMonth() == 31),
          "retention",
          IndependentDays.at(LocalTime.of(22, 0), day -> day.getDayOfWeek() == DayOfWeek.SATURDAY),
          "backup",
          IndependentDays.at(LocalTime.of(6, 0), day -> true),
          "published",
          IndependentDays.at(LocalTime.NOON, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY));

  @TempDir Path folder;
  private List<Workflow> workflows = List.of();

  @BeforeEach
  void declareAll() throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"),
        "sources.published = \"/srv/statistics\", backup.folder = \"/mnt/backup\"");
    workflows = Workflows.declared(Settings.load(new Home(folder)));
  }

  @Test
  void aWorkflowIsDueWhenAnIndependentCountOfDaysSaysSo() {
    Map<String, List<ZonedDateTime>> due = new LinkedHashMap<>();
    workflows.forEach(workflow -> due.put(workflow.name(), allDue(workflow)));
    assertThat(due).isEqualTo(EXPECTED);
    assertThat(due.getOrDefault("nightly", List.of())).hasSize(13_149);
    assertThat(due.getOrDefault("monthly", List.of())).hasSize(36 * 12);
  }

  @Test
  void quartzFiresAtTheseTimesAndAtNoOther() {
    Map<String, List<ZonedDateTime>> fired = new LinkedHashMap<>();
    workflows.forEach(
        workflow -> fired.put(workflow.name(), firedBetween(workflow, BEFORE, AFTER)));
    assertThat(fired).isEqualTo(EXPECTED);
  }

  @Test
  void everyDueTimeIsARunOfItsOwnAndIsFoundAgainFromAnyMomentUpToTheNext() {
    for (Workflow workflow : workflows) {
      List<ZonedDateTime> due = EXPECTED.getOrDefault(workflow.name(), List.of());
      assertThat(due.stream().map(workflow::runAt)).doesNotHaveDuplicates();
      // every seventh, as looking back is not cheap over 36 years of nights
      for (int i = 0; i + 1 < due.size(); i += 7) {
        Instant next = due.get(i + 1).toInstant();
        assertThat(workflow.lastAt(due.get(i).toInstant())).contains(due.get(i));
        assertThat(workflow.lastAt(next.minusMillis(1))).contains(due.get(i));
      }
    }
  }

  @Test
  void whatHasNoFolderIsNotScheduledNorIsAWorkflowWithoutCron() throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), "schedule.monthly { cron = \"\" }");
    assertThat(Workflows.declared(Settings.load(new Home(folder))))
        .extracting(Workflow::name)
        .containsExactly("nightly", "quarterly", "yearly", "retention");
  }

  @Test
  void theSettingsOfOneWorkflowLeaveTheOthersAlone() throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"),
        "schedule { monthly { working-day = 3, timeout = 90m }, defaults.retries = 1 }");
    Map<String, String> timeouts = new LinkedHashMap<>();
    for (Workflow workflow : Workflows.declared(Settings.load(new Home(folder)))) {
      timeouts.put(
          workflow.name(),
          workflow.days().label()
              + ", "
              + workflow.rules().timeout()
              + ", "
              + workflow.rules().retries().count());
    }
    assertThat(timeouts)
        .contains(
            entry("nightly", "every day, PT6H, 1"), entry("monthly", "working day 3, PT1H30M, 1"));
  }

  @Test
  void aPolicyThatIsNoneIsNamedWithWhatCanBeWritten() throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), "schedule.nightly.missed-runs = all");
    Settings settings = Settings.load(new Home(folder));
    assertThatThrownBy(() -> Workflows.declared(settings))
        .hasMessage(
            "Cannot schedule nightly: schedule.nightly.missed-runs is 'all'. Write one of"
                + " [run-latest, skip] in cicw.conf.");
  }

  private static List<ZonedDateTime> allDue(Workflow workflow) {
    List<ZonedDateTime> all = new ArrayList<>();
    Optional<ZonedDateTime> next = workflow.nextAfter(BEFORE);
    while (next.filter(time -> time.toInstant().isBefore(AFTER)).isPresent()) {
      all.add(next.get());
      next = workflow.nextAfter(next.get().toInstant());
    }
    return all;
  }

  /** When Quartz would fire, by the trigger that the daemon gives it, and the fire is heeded. */
  static List<ZonedDateTime> firedBetween(Workflow workflow, Instant from, Instant to) {
    CronTrigger trigger =
        StoredWorkflows.trigger(workflow)
            .getTriggerBuilder()
            .startAt(Date.from(from))
            .endAt(Date.from(to))
            .build();
    return TriggerUtils.computeFireTimesBetween(
            (OperableTrigger) trigger, null, Date.from(from), Date.from(to))
        .stream()
        .filter(fire -> FiredWorkflow.isOpen(workflow, fire.toInstant()))
        .map(fire -> fire.toInstant().atZone(LONDON))
        .toList();
  }
}
