package uk.cicw.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.doctor.Doctor;
import uk.cicw.doctor.Finding;
import uk.cicw.listing.Listing;
import uk.cicw.process.Distribution;

@Command(
    name = "doctor",
    sortOptions = false,
    description = "Examine machine and warehouse, and say what to do about what is wrong.")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Override
  public Integer call() {
    LogFile.openIn(cicw.home());
    List<Finding> findings =
        new Doctor(cicw.home(), Distribution.current(), cicw.clock()).examine();
    Listing report = Listing.of("subject", "state", "detail", "what_to_do");
    for (Finding finding : findings) {
      report.add(
          finding.subject(),
          finding.isOk() ? "ok" : "problem",
          finding.detail(),
          finding.whatToDo());
    }
    listing.format.print(report, spec.commandLine().getOut());
    return findings.stream().allMatch(Finding::isOk) ? 0 : 1;
  }
}
