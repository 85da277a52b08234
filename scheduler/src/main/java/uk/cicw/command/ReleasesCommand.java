package uk.cicw.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.PrunedReleases;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.release.Audience;
import uk.cicw.release.Manifest;
import uk.cicw.release.Releases;
import uk.cicw.schedule.Workflows;

@Command(
    name = "releases",
    sortOptions = false,
    description = "What was released, and the way back.")
final class ReleasesCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code releases list}. */
  @Override
  public Integer call() throws IOException {
    return list(listing);
  }

  @Command(name = "list", sortOptions = false, description = "All releases, the latest first.")
  int list(@Mixin ListingOption listing) throws IOException {
    Releases releases = releases("list releases");
    Optional<String> live = releases.current();
    Map<String, List<RunKey>> snapshots = snapshots(cicw.settings());
    Listing all =
        Listing.of("release", "state", "published_at", "extracts", "is_synthetic", "snapshot_of");
    for (Manifest manifest : releases.list()) {
      all.add(
          manifest.releaseId(),
          state(manifest, live, releases),
          published(manifest),
          manifest.extracts().size(),
          manifest.isSynthetic(),
          Optional.ofNullable(snapshots.get(manifest.releaseId())).map(ReleasesCommand::ids));
    }
    listing.format.print(all, spec.commandLine().getOut());
    return 0;
  }

  @Command(name = "show", sortOptions = false, description = "What a release is made of.")
  int show(
      @Parameters(paramLabel = "ID", description = "Id of the release.") String id,
      @Mixin ListingOption listing)
      throws IOException {
    Releases releases = releases("show a release");
    refusePruned("show", id, releases);
    Manifest manifest = releases.show(id);
    listing.format.print(ReleaseListing.of(manifest), spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "rollback",
      sortOptions = false,
      description = {
        "Make another release the live one.",
        "",
        "Readers of the other keep reading it; nothing is deleted. PostgreSQL follows, where"
            + " publish.postgresql is set. A release that retention has pruned is gone: a backup may"
            + " have it."
      })
  int rollback(@Parameters(paramLabel = "ID", description = "Id of the release.") String id)
      throws IOException {
    Settings settings = cicw.settingsOfExisting("roll back");
    Releases releases = new Releases(settings.home().releases(), cicw.clock());
    refusePruned("roll back to", id, releases);
    releases.rollback(id);
    Home home = settings.home();
    spec.commandLine()
        .getOut()
        .printf(
            "%s is live: %s%n",
            id, home.releases().resolve(id).resolve(Audience.ANALYST.fileName(id)));
    PublishCommand.publish(settings, cicw.clock(), spec.commandLine().getOut());
    return 0;
  }

  private Map<String, List<RunKey>> snapshots(Settings settings) {
    return new RunLedger(Ledgers.open(settings), cicw.clock())
        .history()
        .byRelease(Workflows.SNAPSHOTS);
  }

  private void refusePruned(String purpose, String id, Releases releases) throws IOException {
    if (releases.folders().stream().anyMatch(folder -> folder.endsWith(id))) {
      return;
    }
    new PrunedReleases(Ledgers.open(cicw.settings()), cicw.clock())
        .find(id)
        .ifPresent(
            pruned -> {
              throw new CannotDo(
                  "Cannot %s %s: it was pruned on %s by %s. `cicw releases list` names what is kept; a backup from before may have it."
                      .formatted(purpose, id, LocalMoment.text(pruned.prunedAt()), pruned.runId()));
            });
  }

  private static String ids(List<RunKey> runs) {
    return runs.stream().map(RunKey::id).collect(Collectors.joining(" "));
  }

  private static String state(Manifest manifest, Optional<String> live, Releases releases)
      throws IOException {
    String id = manifest.releaseId();
    if (manifest.reduced() != null) {
      return "published only";
    }
    if (live.filter(id::equals).isPresent()) {
      return releases.staleness().isPresent() ? "live, stale" : "live";
    }
    return releases.isWithdrawn(id) ? "taken back" : "kept";
  }

  private static String published(Manifest manifest) {
    return LocalMoment.text(Instant.parse(manifest.publishedAt()));
  }

  private Releases releases(String purpose) {
    return new Releases(cicw.settingsOfExisting(purpose).home().releases(), cicw.clock());
  }
}
