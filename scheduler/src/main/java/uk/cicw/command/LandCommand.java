package uk.cicw.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.process.RunOrder;

@Command(
    name = "land",
    sortOptions = false,
    description = "Take extracts in, to be worked on by the next run.")
final class LandCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders with extracts.")
  private List<Path> paths = List.of();

  @Mixin private ReceptionOptions reception;

  @Override
  public Integer call() {
    paths.forEach(path -> GivenPath.mustExist(spec, path));
    Settings settings = cicw.settings();
    return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
        .start(RunOrder.land(settings.home(), paths, reception.reception()));
  }
}
