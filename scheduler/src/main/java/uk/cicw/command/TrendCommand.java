package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
import uk.cicw.question.PeriodText;
import uk.cicw.question.TravelQuestion;
import uk.cicw.question.TrendQuestion;

@Command(
    name = "trend",
    sortOptions = false,
    description = {
      "The trend of an indicator: value, numerator, denominator, status and interval.",
      "",
      "lower_limit and upper_limit are the 95 %% interval: Wilson for proportions, Byar and exact"
          + " Poisson for rates, t for means. Below the table stands whether the last change, and the"
          + " direction since the last break, are more than noise.",
      ""
    })
final class TrendCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Mixin private IndicatorParameter indicator;

  @Mixin private AreaOption asked;

  @Option(
      names = "--period-kind",
      paramLabel = "KIND",
      description =
          "month_end, year_to_date, rolling_12_months, financial_year or academic_year."
              + " Default: by year.")
  private Optional<String> periodKind;

  @Option(
      names = "--from",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description = "First period: 2012 (the year it ends in), 2012-04 or 2012-04-30.")
  private Optional<PeriodText> from;

  @Option(
      names = "--to",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description = "Last period, in the same way.")
  private Optional<PeriodText> to;

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description = "As it was known at the end of this day, such as 2024-04-30.")
  private Optional<LocalDate> knownAt;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    TrendQuestion question =
        new TrendQuestion(
            indicator.id,
            asked.area,
            periodKind,
            from.map(PeriodText::first),
            to.map(PeriodText::last),
            knownAt);
    PrintWriter out = spec.commandLine().getOut();
    try (Connection release = LiveRelease.open(cicw, "show a trend")) {
      boolean isTable = listing.format == ListingFormat.TABLE;
      Listing answer = question.ask(release, isTable);
      if (isTable) {
        out.println(question.title(release));
      }
      listing.format.print(answer, out);
      if (isTable) {
        new TravelQuestion(question).sentences(release).forEach(out::println);
        out.flush();
      }
      SyntheticNote.print(answer, listing.format, out);
    }
    return 0;
  }
}
