package uk.cicw.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.lake.LakeUpkeep;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.PrunedReleases;
import uk.cicw.ledger.RunLedger;
import uk.cicw.privacy.LandedBytes;
import uk.cicw.release.Keeping;
import uk.cicw.release.Manifest;
import uk.cicw.release.Pruning;
import uk.cicw.release.Reduction;
import uk.cicw.release.Releases;

/**
 * The steps of retention, as {@code retention} in the settings says. Each can be killed and begun
 * again; each gives back how much it dealt with.
 */
public record Retention(Settings settings, Jdbi jdbi, Clock clock, ActiveRun active) {

  /**
   * Prunes old releases; the ledger has each before it disappears.
   *
   * @param snapshotWorkflows the workflows whose releases stay for good
   */
  public long prune(List<String> snapshotWorkflows) throws IOException {
    Set<String> snapshots =
        new RunLedger(jdbi, clock).history().byRelease(snapshotWorkflows).keySet();
    PrunedReleases pruned = new PrunedReleases(jdbi, clock);
    return new Pruning(settings.home().releases(), clock)
        .prune(
            new Keeping(number("releases"), number("days"), snapshots),
            release -> {
              active.lease().verify();
              pruned.add(release.releaseId(), release.publishedAt(), active.key());
            });
  }

  /**
   * Takes the rows about children out of releases that were published long ago, none where no age
   * is set. The live release keeps them, and the one built last, against which the next one is
   * decided.
   */
  public long reduceReleases() throws IOException {
    Optional<Duration> age = days("analyst-files-days");
    if (age.isEmpty()) {
      return 0;
    }
    Releases releases = new Releases(settings.home().releases(), clock);
    List<Manifest> old =
        releases.list().stream()
            .skip(1)
            .filter(release -> Instant.parse(release.publishedAt()).isBefore(before(age.get())))
            .toList();
    return new Reduction(settings.home().releases(), clock)
        .reduce(old, active.key().id(), "they were kept long enough", active.lease()::verify);
  }

  /** Expires what no release that is there pins. */
  public long expire(LakeUpkeep lake) throws IOException {
    return lake.expire(pinned());
  }

  public long removeOrphans(LakeUpkeep lake) {
    return lake.removeOrphans(before(settings.config().getDuration("retention.orphans-after")));
  }

  /**
   * Removes delivered bytes that need not be kept, by age, none where no age is set; and seals what
   * landed before there was a key for it.
   */
  public long removeBytes() throws IOException {
    LandedBytes bytes = new LandedBytes(settings, jdbi, clock);
    bytes.seal();
    long removed = bytes.removeForgotten();
    Optional<Duration> superseded = days("superseded-days");
    if (superseded.isPresent()) {
      removed += bytes.removeSuperseded(superseded.get());
    }
    Optional<Duration> setAside = days("set-aside-days");
    if (setAside.isPresent()) {
      removed += bytes.removeSetAside(setAside.get());
    }
    return removed;
  }

  private Optional<Duration> days(String name) {
    return settings.text("retention." + name).map(Long::parseLong).map(Duration::ofDays);
  }

  /** Removes log files that were put away, by age. */
  public long removeLogs() throws IOException {
    Path folder = settings.home().logs();
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    Instant before = before(Duration.ofDays(number("log-days")));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old = files.filter(file -> isOldLog(file, before)).toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
      return old.size();
    }
  }

  /** The snapshots that releases are made of, by table. */
  private Map<String, Set<Long>> pinned() throws IOException {
    Map<String, Set<Long>> pinned = new HashMap<>();
    for (Manifest release : new Releases(settings.home().releases(), clock).list()) {
      for (Manifest.Snapshot table : release.pinned()) {
        pinned.computeIfAbsent(table.tableName(), name -> new HashSet<>()).add(table.snapshotId());
      }
    }
    return pinned;
  }

  private static boolean isOldLog(Path file, Instant before) {
    return file.toString().endsWith(".log.gz") && lastWritten(file).isBefore(before);
  }

  private static Instant lastWritten(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private Instant before(Duration age) {
    return clock.instant().minus(age);
  }

  private int number(String name) {
    return settings.config().getInt("retention." + name);
  }
}
