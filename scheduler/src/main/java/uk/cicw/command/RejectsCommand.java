package uk.cicw.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LedgerDatabase;
import uk.cicw.ledger.Reject;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.listing.Listing;
import uk.cicw.process.RunOrder;
import uk.cicw.schema.CollectionYear;

@Command(
    name = "rejects",
    sortOptions = false,
    description = {
      "List rows set aside, with file, row, column, class of the value and every reason.",
      "",
      "Files set aside as a whole are in `cicw status`. With --export the rows themselves are"
          + " written out for correction; these files hold personal data. `cicw replay` takes them"
          + " back."
    })
final class RejectsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Also write the rows to this folder, a file for each file delivered.")
  private Optional<Path> export;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("list rows set aside");
    PrintWriter out = spec.commandLine().getOut();
    listing.format.print(rejects(settings), out);
    return export
        .map(folder -> RunOrder.export(settings.home(), folder))
        .map(new ForegroundRun(settings, out)::start)
        .orElse(0);
  }

  private static Listing rejects(Settings settings) {
    Listing rejects =
        Listing.of(
            "authority_code", "year", "table", "file", "row", "column", "value_class", "reason");
    for (Reject reject : new SetAsideLedger(LedgerDatabase.open(settings)).current()) {
      rejects.add(
          reject.authorityCode(),
          new CollectionYear(reject.collectionYear()).label(),
          reject.extractTable(),
          reject.fileName(),
          reject.row(),
          reject.column(),
          reject.valueClass(),
          reject.reason());
    }
    return rejects;
  }
}
