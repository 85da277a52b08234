package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private IndicatorParameter indicator;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      converter = PeriodConverter.class,
      description =
          "2024 for the figure of the year that ends in 2024, 2024-03 for that of a month end.")
  private PeriodText period;

  @Mixin private AreaOption asked;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    DrillQuestion question = new DrillQuestion(indicator.id, period, asked.area);
    PrintWriter out = spec.commandLine().getOut();
    try (Connection release = LiveRelease.open(cicw, "drill into a figure")) {
      Listing answer =
          LiveRelease.record(cicw, release, "drill")
              .of(indicator.id, question.about(), () -> question.ask(release));
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
