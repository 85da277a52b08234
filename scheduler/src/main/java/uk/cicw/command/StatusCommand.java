package uk.cicw.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.listing.Sections;
import uk.cicw.status.StatusReport;

@Command(
    name = "status",
    sortOptions = false,
    description = "What landed, what is set aside, what is due, what ran, which release is live.")
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException {
    StatusReport report =
        new StatusReport(cicw.settingsOfExisting("show the status"), cicw.clock());
    new Sections(report.sections()).print(listing.format, spec.commandLine().getOut());
    return 0;
  }
}
