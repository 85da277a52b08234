package uk.cicw.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.status.StatusReport;

@Command(
    name = "status",
    sortOptions = false,
    description = {
      "Why today's figures are as old as they are, and what to do about it.",
      "",
      "Then which release is live, what runs next, what waits for a person, what landed and what ran."
    })
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Option(
      names = "--years",
      paramLabel = "COUNT",
      defaultValue = "2",
      description = "How many collection years of extracts to list, the latest. Default: 2.")
  private int years;

  @Override
  public Integer call() throws IOException {
    StatusReport.of(cicw.settingsOfExisting("show the status"), cicw.clock(), years)
        .print(listing.format, spec.commandLine().getOut());
    return 0;
  }
}
