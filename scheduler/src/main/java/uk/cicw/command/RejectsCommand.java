package uk.cicw.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
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
          + " written out for correction instead; these files hold personal data. `cicw replay`"
          + " takes them back."
    })
final class RejectsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Write the rows to this folder, a file for each extract.")
  private Optional<Path> export;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("list rows set aside");
    if (export.isPresent()) {
      return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
          .start(RunOrder.export(settings.home(), export.get()));
    }
    List<Reject> rejects = new SetAsideLedger(Ledgers.open(settings)).current();
    listing.format.print(listing(rejects), spec.commandLine().getOut());
    return 0;
  }

  private static Listing listing(List<Reject> rejects) {
    Listing rows =
        Listing.of(
            "authority_code",
            "extract_table",
            "collection_year",
            "file",
            "row",
            "column",
            "value_class",
            "reason",
            "delivered_from");
    for (Reject reject : rejects) {
      rows.add(
          reject.authorityCode(),
          reject.extractTable(),
          new CollectionYear(reject.collectionYear()).label(),
          reject.fileName(),
          reject.row(),
          reject.column(),
          reject.valueClass(),
          reject.reason(),
          reject.deliveredFrom());
    }
    return rows;
  }
}
