package uk.cicw.schedule;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uk.cicw.home.Settings;
import uk.cicw.process.Reception;
import uk.cicw.process.RunOrder;

/** The workflows of a warehouse. To add one, add an entry. */
public final class Workflows {

  /** All of them, by these settings; one that could be skipped or doubled is refused. */
  public static List<Workflow> declared(Settings settings) {
    List<Workflow> workflows = List.of(nightly(settings));
    workflows.forEach(ClockChange::refuse);
    return workflows;
  }

  /** The folders that the settings name as sources of extracts. */
  public static List<Path> sourceFolders(Settings settings) {
    return settings.text("sources.folders").stream()
        .flatMap(folders -> Arrays.stream(folders.split(",", -1)))
        .map(String::strip)
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static Workflow nightly(Settings settings) {
    return new Workflow(
        "nightly",
        times(settings, "schedule.nightly"),
        Set.of(),
        MissedRuns.RUN_LATEST,
        key -> RunOrder.run(settings.home(), key, sourceFolders(settings), Reception.silent()));
  }

  private static CronTimes times(Settings settings, String key) {
    return new CronTimes(
        settings.text(key + ".cron").orElseThrow(),
        ZoneId.of(settings.text(key + ".zone").orElseThrow()));
  }

  private Workflows() {}
}
