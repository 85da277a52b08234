package uk.cicw.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.process.RunOrder;

@Command(
    name = "restore",
    sortOptions = false,
    description = {
      "Bring a backup back into an empty home.",
      "",
      "Every file of the backup is read before anything is written. The home may be another one than"
          + " it was taken of; cicw.conf and the key of the pseudonyms may lie there already, and stay."
    })
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "A backup, or a folder of backups of which the latest is taken.")
  private Path backup;

  @Override
  public Integer call() {
    GivenPath.mustExist(spec, backup);
    Home home = cicw.home();
    return new ForegroundRun(cicw, Settings.load(home), spec.commandLine().getOut())
        .start(RunOrder.restore(home, backup));
  }
}
