package uk.cicw.schedule;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.home.Settings;
import uk.cicw.process.RunOrder;

/** The workflows of a warehouse. To add one, add an entry here and its settings. */
public final class Workflows {
  /** Those whose releases stand for a day and are never pruned, scheduled or not. */
  public static final List<String> SNAPSHOTS = List.of("quarterly", "yearly");

  /**
   * All of them, by settings in which {@link ScheduleFaults} found nothing; one without a cron is
   * not scheduled.
   */
  public static List<Workflow> declared(Settings settings) {
    List<Path> extracts = sourceFolders(settings);
    List<Path> published = publishedFolders(settings);
    DeclaredWorkflow nightly = new DeclaredWorkflow(settings, "nightly");
    DeclaredWorkflow monthly = new DeclaredWorkflow(settings, "monthly");
    DeclaredWorkflow quarterly = new DeclaredWorkflow(settings, "quarterly");
    DeclaredWorkflow yearly = new DeclaredWorkflow(settings, "yearly");
    DeclaredWorkflow statistics = new DeclaredWorkflow(settings, "published");
    DeclaredWorkflow retention = new DeclaredWorkflow(settings, "retention");
    DeclaredWorkflow backup = new DeclaredWorkflow(settings, "backup");
    List<Workflow> scheduled =
        Stream.of(
                nightly.loading(extracts, OpenDays.every()),
                monthly.loading(extracts, monthly.workingDay()),
                quarterly.snapshot(extracts),
                yearly.snapshot(extracts),
                statistics
                    .loading(published, OpenDays.every())
                    .filter(workflow -> !published.isEmpty()),
                retention.doing(key -> RunOrder.retention(settings.home(), key, SNAPSHOTS)),
                backupFolder(settings)
                    .flatMap(
                        folder ->
                            backup.doing(key -> RunOrder.backup(settings.home(), key, folder))))
            .flatMap(workflow -> workflow.stream())
            .toList();
    return scheduled.stream()
        .map(one -> one.with(new DeclaredWorkflow(settings, one.name()).waiting(scheduled)))
        .toList();
  }

  /** The folders that the settings name as sources of extracts. */
  public static List<Path> sourceFolders(Settings settings) {
    return folders(settings, "sources.folders");
  }

  /** The folder of backups that the settings name. */
  public static Optional<Path> backupFolder(Settings settings) {
    return settings.text("backup.folder").map(Path::of);
  }

  /** The folders that the settings name as sources of published statistics. */
  public static List<Path> publishedFolders(Settings settings) {
    return folders(settings, "sources.published");
  }

  private static List<Path> folders(Settings settings, String key) {
    return settings.text(key).stream()
        .flatMap(folders -> Arrays.stream(folders.split(",", -1)))
        .map(String::strip)
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
  }

  private Workflows() {}
}
