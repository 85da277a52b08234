package uk.cicw.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.process.RunOrder;

@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Take corrected rows back.",
      "",
      "Give the files that `cicw rejects --export` wrote, after correction. The next run works on"
          + " them."
    })
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Corrected files, or their folder.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    paths.forEach(path -> GivenPath.mustExist(spec, path));
    Settings settings = cicw.settingsOfExisting("replay rows");
    return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
        .start(RunOrder.replay(settings.home(), paths));
  }
}
