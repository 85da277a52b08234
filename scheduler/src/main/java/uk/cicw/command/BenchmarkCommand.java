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
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.BenchmarkQuestion;
import uk.cicw.question.PeriodText;

@Command(
    name = "benchmark",
    sortOptions = false,
    description = {
      "All indicators beside England, region and statistical neighbours.",
      "",
      "CSV and JSON hold every column, the table those that fit on a screen."
    })
final class BenchmarkCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description =
          "2024 for the figures of the year that ends in 2024, 2024-03 for those of a month end."
              + " Default: the latest year that each indicator has.")
  private Optional<PeriodText> period;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    try (Connection release = LiveRelease.open(cicw, "show the benchmark")) {
      Listing answer =
          new BenchmarkQuestion(period).ask(release, listing.format != ListingFormat.TABLE);
      listing.format.print(answer, out);
      SyntheticNote.print(answer, listing.format, out);
    }
    return 0;
  }
}
