package uk.cicw.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.Reception;
import uk.cicw.process.RunOrder;
import uk.cicw.question.PublishedFiles;
import uk.cicw.question.RevisionsQuestion;

@Command(
    name = "published",
    sortOptions = false,
    description = "The Department's published statistics: what loaded, and what was restated.")
final class PublishedCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code published list}. */
  @Override
  public Integer call() throws IOException, SQLException {
    return list(listing);
  }

  @Command(
      name = "load",
      sortOptions = false,
      description = {
        "Land published statistics and bring them into a new release.",
        "",
        "A folder on the way names their release, such as release-2025 or sfr-2015. What could not"
            + " be placed is in `cicw rejects`."
      })
  int load(
      @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
          List<Path> paths)
      throws IOException {
    paths.forEach(path -> GivenPath.mustExist(spec, path));
    Settings settings = cicw.settings();
    RunKey key = RunKey.byHand(cicw.clock().instant());
    Reception reception =
        new Reception(Optional.empty(), Optional.empty(), Optional.empty(), false);
    ForegroundRun run = new ForegroundRun(cicw, settings, spec.commandLine().getOut());
    return run.start(RunOrder.run(settings.home(), key, paths, reception));
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "The files that landed, with their figures in the live release.")
  int list(@Mixin ListingOption listing) throws IOException, SQLException {
    Settings settings = cicw.settingsOfExisting("list published statistics");
    LandingLedger ledger = new LandingLedger(Ledgers.open(settings));
    try (Connection release = LiveRelease.open(cicw, "list published statistics")) {
      listing.format.print(
          PublishedFiles.ask(release, ledger.versions()), spec.commandLine().getOut());
    }
    return 0;
  }

  @Command(
      name = "revisions",
      sortOptions = false,
      description = "Figures that a later release gave otherwise than the one before it.")
  int revisions(
      @Option(
              names = "--indicator",
              paramLabel = "INDICATOR",
              description = "Id of the indicator. Default: all.")
          Optional<String> indicator,
      @Option(
              names = "--area",
              paramLabel = "CODE",
              description = "GSS code of the area. Default: all.")
          Optional<String> area,
      @Option(
              names = "--release",
              paramLabel = "RELEASE",
              description = "The later release, such as release-2025. Default: all.")
          Optional<String> later,
      @Mixin ListingOption listing)
      throws IOException, SQLException {
    try (Connection release = LiveRelease.open(cicw, "list revisions")) {
      listing.format.print(
          new RevisionsQuestion(indicator, area, later).ask(release), spec.commandLine().getOut());
    }
    return 0;
  }
}
