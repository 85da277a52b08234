package uk.cicw.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.IndicatorQuestion;

@Command(
    name = "indicators",
    sortOptions = false,
    description = {
      "The indicators and their definitions.",
      "",
      "CSV and JSON hold every column, the table those that fit on a screen."
    })
final class IndicatorsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    try (Connection release = LiveRelease.open(cicw, "list the indicators")) {
      listing.format.print(
          new IndicatorQuestion().ask(release, listing.format != ListingFormat.TABLE),
          spec.commandLine().getOut());
    }
    return 0;
  }
}
