package uk.cicw.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import uk.cicw.home.Home;
import uk.cicw.process.Reception;
import uk.cicw.process.RunOrder;

/** A workflow whose work nobody does. */
final class TestWorkflow {

  static Workflow at(String cron, MissedRuns missedRuns, LocalDate... closedDays) {
    return new Workflow(
        "nightly",
        new CronTimes(cron, ZoneId.of("Europe/London")),
        Set.of(closedDays),
        missedRuns,
        key -> RunOrder.run(new Home(Path.of("/home")), key, List.of(), Reception.silent()));
  }

  private TestWorkflow() {}
}
