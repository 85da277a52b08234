package uk.cicw.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.Workflows;

@Command(
    name = "backup",
    sortOptions = false,
    description = {
      "Copy the warehouse to a folder of backups.",
      "",
      "Database, delivered bytes, lake, releases and settings, as of one moment; what did not change"
          + " since the backup before is linked to it. The key of the pseudonyms is not among them:"
          + " keep a copy of it in another place."
    })
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of backups, outside the home. Default: the setting backup.folder.")
  private Optional<Path> folder;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("back up");
    Path into =
        folder
            .or(() -> Workflows.backupFolder(settings))
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot back up: no folder is named. Name one: `cicw backup DIR`, or set"
                            + " backup.folder in cicw.conf."));
    RunKey key = RunKey.byHand(cicw.clock().instant());
    return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
        .start(RunOrder.backup(settings.home(), key, into));
  }
}
