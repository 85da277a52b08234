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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.DrillQuestion;
import uk.cicw.question.PeriodText;

@Command(
    name = "drill",
    sortOptions = false,
    description = {
      "The children behind a figure, by pseudonym.",
      "",
      "From the file for analysts alone: what it prints must not be published."
    })
final class DrillCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INDICATOR",
      description = "Id of the indicator, such as three_plus_placements_pct.")
  private String indicator = "";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      converter = PeriodConverter.class,
      description =
          "2024 for the figure of the year that ends in 2024, 2024-03 for that of a month end.")
  private PeriodText period;

  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "GSS code of the area. Default: all whose extracts arrive here.")
  private Optional<String> area;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    DrillQuestion question = new DrillQuestion(indicator, period, area);
    PrintWriter out = spec.commandLine().getOut();
    try (Connection release = LiveRelease.open(cicw, "drill into a figure")) {
      Listing answer = question.ask(release);
      if (listing.format == ListingFormat.TABLE) {
        listing.format.print(question.figures(release), out);
        out.println();
      }
      listing.format.print(answer, out);
      SyntheticNote.print(answer, listing.format, out);
    }
    return 0;
  }
}
