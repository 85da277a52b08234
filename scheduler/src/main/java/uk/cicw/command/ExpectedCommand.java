package uk.cicw.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.expected.MissingExtracts;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.status.ExpectedListing;

@Command(
    name = "expected",
    sortOptions = false,
    description = {
      "The extracts that are expected each month, and those that are missing.",
      "",
      "They stand in expected.csv of the home: extract_table, authority_code, source, working_day,"
          + " contact. One counts as arrived when a version has landed that speaks of the reporting"
          + " month or a later one."
    })
final class ExpectedCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("list what is expected");
    MissingExtracts extracts = MissingExtracts.of(settings, Ledgers.open(settings), cicw.clock());
    LocalDate today = LocalDate.ofInstant(cicw.clock().instant(), ZoneId.of("Europe/London"));
    listing.format.print(ExpectedListing.of(extracts.today(), today), spec.commandLine().getOut());
    return 0;
  }
}
