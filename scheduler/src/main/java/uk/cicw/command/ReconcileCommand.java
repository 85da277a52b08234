package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.listing.Listing;
import uk.cicw.question.ReconcileQuestion;

@Command(
    name = "reconcile",
    sortOptions = false,
    description = {
      "Own figures beside those that the Department published for the authority.",
      "",
      "agrees: the same. rounding: the same as precisely as it was published. timing: another"
          + " release gave this figure, or it was this when the release came out. definition: the two"
          + " are known to be defined otherwise. unexplained: none of these. not_comparable: one of"
          + " the two is no value."
    })
final class ReconcileCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--indicator",
      paramLabel = "INDICATOR",
      description = "Id of the indicator. Default: all that are published.")
  private Optional<String> indicator;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year that it ends in. Default: all.")
  private Optional<Integer> year;

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description =
          "The Department's release, such as release-2024. Default: the latest that gives a figure.")
  private Optional<String> release;

  @Option(names = "--differences", description = "Leave out what agrees or can not be compared.")
  private boolean isDifferent;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    try (Connection warehouse = LiveRelease.open(cicw, "reconcile")) {
      Listing answer = new ReconcileQuestion(indicator, release, year, isDifferent).ask(warehouse);
      listing.format.print(answer, out);
      SyntheticNote.print(answer, listing.format, out);
    }
    return 0;
  }
}
