package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStep;
import uk.cicw.process.Distribution;
import uk.cicw.process.RunOrder;
import uk.cicw.release.Releases;
import uk.cicw.schedule.Workflows;

@Command(
    name = "run",
    sortOptions = false,
    description = {
      "Land extracts and bring all that is due into a new release.",
      "",
      "Without --extracts it reads the folders that the settings name (sources.folders). Bytes that"
          + " landed before change nothing; without news nothing is published."
    })
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--extracts",
      paramLabel = "DIR",
      description =
          "Folder with extracts, also sftp://user@host/folder, or a file, also https://host/file;"
              + " may be given several times.")
  private List<Path> extracts = List.of();

  @Option(
      names = "--sample",
      description = "The synthetic sample authority since 2004/05, and the published statistics.")
  private boolean isSample;

  @Mixin private ReceptionOptions reception;

  @Option(
      names = "--from",
      paramLabel = "STEP",
      converter = RunStepConverter.class,
      description =
          "Do this step and all after it anew, for everything that ever landed: land, stage,"
              + " validate, conform, published, release or publish.")
  private Optional<RunStep> from = Optional.empty();

  @Override
  public Integer call() throws IOException, SQLException {
    extracts.forEach(folder -> GivenPath.mustExist(spec, folder));
    refuseExtractsThatNoStepTakes();
    Settings settings = cicw.settings();
    RunKey key = RunKey.byHand(cicw.clock().instant());
    RunOrder order = RunOrder.run(settings.home(), key, folders(settings), reception.reception());
    ForegroundRun run = new ForegroundRun(cicw, settings, spec.commandLine().getOut());
    int exitCode = run.start(from.map(order::from).orElse(order));
    // files that were refused do not keep the others from being released
    if (exitCode == 0 || run.releaseId().isPresent()) {
      sayWhatIsLive(run.releaseId());
    }
    return exitCode;
  }

  private void refuseExtractsThatNoStepTakes() {
    boolean landsNothing = from.filter(step -> step != RunStep.LAND).isPresent();
    if (landsNothing && (isSample || !extracts.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot take extracts in from step %s on: leave them out, or begin from land."
              .formatted(from.get().label()));
    }
  }

  private void sayWhatIsLive(Optional<String> published) throws IOException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    if (isSample) {
      SampleSummary.print(cicw, out);
    } else if (published.isPresent()) {
      out.printf("Release %s is live: %s%n", published.get(), LiveRelease.file(cicw));
    } else if (isNothingLive()) {
      out.println(
          "Nothing to release: no extract has landed yet. Name a folder with --extracts, or try"
              + " --sample.");
    } else {
      out.println("No news: the live release stays as it is.");
    }
    out.flush();
  }

  private boolean isNothingLive() throws IOException {
    return new Releases(cicw.home().releases(), cicw.clock()).current().isEmpty();
  }

  private List<Path> folders(Settings settings) {
    List<Path> folders = new ArrayList<>(extracts);
    if (isSample) {
      folders.addAll(Distribution.current().sampleFolders());
    }
    return folders.isEmpty() ? Workflows.sourceFolders(settings) : folders;
  }
}
