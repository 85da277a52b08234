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
import uk.cicw.question.NeighbourChoice;
import uk.cicw.question.NeighbourChoice.Average;
import uk.cicw.question.PeriodText;

@Command(
    name = "benchmark",
    sortOptions = false,
    description = {
      "All indicators, or one over time, beside England, region and statistical neighbours.",
      "",
      "CSV and JSON hold every column under its name in the data dictionary, the table those that fit"
          + " on a screen. lower and upper are the 95 %% interval; to_england, to_region and"
          + " to_neighbours say whether it excludes them (better, worse, higher, lower) or not"
          + " (similar); neighbours is their average, n how many have a value; band A to D and rank"
          + " count from the best; on_the_year and over_time say whether the change since last year"
          + " and the direction of up to ten years (Mann and Kendall) are more than noise; rag is"
          + " against the council's own target.",
      ""
    })
final class BenchmarkCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--indicator",
      paramLabel = "INDICATOR",
      description = "One indicator over time. Default: all in one period.")
  private Optional<String> indicator;

  @Mixin private AreaOption asked;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description =
          "2024 for the figures of the year that ends in 2024, 2024-03 for those of a month end."
              + " Default: the latest year that each indicator has, or every year of the one.")
  private Optional<PeriodText> period;

  @Option(
      names = "--neighbours",
      paramLabel = "MODEL",
      description =
          "Model of statistical neighbours: 2021, 2025, another of neighbours.csv, or in-force for"
              + " the latest at the end of the period. Default: the latest model.")
  private Optional<String> model;

  @Option(
      names = "--average",
      paramLabel = "AVERAGE",
      defaultValue = "median",
      description = "mean or median of the neighbours. Default: ${DEFAULT-VALUE}.")
  private Average average = Average.MEDIAN;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description =
          "All figures, the council's own too, as they were known on the day on which these"
              + " statistics were published, such as release-2024. Default: as known now.")
  private Optional<String> publishedRelease;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    BenchmarkQuestion question =
        new BenchmarkQuestion(
            indicator, asked.area, period, new NeighbourChoice(model, average), publishedRelease);
    try (Connection release = LiveRelease.open(cicw, "show the benchmark")) {
      boolean isTable = listing.format == ListingFormat.TABLE;
      Listing answer = question.ask(release, !isTable);
      listing.format.print(answer, out);
      if (isTable) {
        out.println(question.note(release));
      }
      SyntheticNote.print(answer, listing.format, out);
    }
    return 0;
  }
}
