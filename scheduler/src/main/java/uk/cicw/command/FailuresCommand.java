package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import uk.cicw.home.Settings;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;
import uk.cicw.process.RunOrder;
import uk.cicw.question.AccessRecord;
import uk.cicw.question.FailureQuestion;
import uk.cicw.question.HeldReturns;
import uk.cicw.schema.CollectionYear;

@Command(
    name = "failures",
    sortOptions = false,
    description = {
      "What fails the Department's rules in the returns that have landed.",
      "",
      "new: first shown by the last extract of the return; open: there before, and still; fixed: gone"
          + " with the last extract. Children go by pseudonym. `cicw validate` looks at files that"
          + " have not landed.",
      "",
      "Below the answer stands which returns were held against the rules and how they stood, and"
          + " which were not, and why; beside CSV and JSON that goes to standard error, where the"
          + " answer does not show it."
    })
final class FailuresCommand implements Callable<Integer> {
  private static final String WAY = "failures";

  /** How failures are counted. */
  enum By {
    RULE,
    CHILD,
    MONTH,
    TIME
  }

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "rule; child; month, in which what the rows tell began; or time: what was known to fail at"
              + " the end of each month. Default: rule.")
  private By by = By.RULE;

  @Option(
      names = "--rule",
      paramLabel = "CODE",
      description = "The failing rows of this rule instead, such as 218.")
  private Optional<String> rule;

  @Option(
      names = "--child",
      paramLabel = "ID",
      description = "The failing rows of this child instead, by pseudonym.")
  private Optional<String> child;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = CollectionYearConverter.class,
      description =
          "Of the returns of this collection year, such as 2024-25. Default: the latest of each"
              + " authority.")
  private Optional<String> year;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Write the reports of `cicw validate` about these returns to AUTHORITY/YEAR in this folder"
              + " instead. They hold personal data, with the council's own identifiers of children;"
              + " only you can open them. The setting rules.reports has each run write them.")
  private Optional<Path> report;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    if (report.isPresent()) {
      Settings settings = cicw.settingsOfExisting("report failures");
      return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
          .start(RunOrder.report(settings.home(), report.get(), year));
    }
    Optional<CollectionYear> asked = year.flatMap(CollectionYear::parse);
    FailureQuestion question = new FailureQuestion(asked);
    PrintWriter out = spec.commandLine().getOut();
    try (Connection release = LiveRelease.open(cicw, "list failures")) {
      Listing answer = answer(question, release);
      listing.format.print(answer, out);
      HeldNote held = new HeldNote(new HeldReturns(asked, firstYear()), release, rule);
      if (listing.format != ListingFormat.TABLE) {
        held.printAside(answer.rows().isEmpty(), spec.commandLine().getErr());
      } else {
        held.print(out);
        printNotRun(question, release, out);
      }
    }
    return 0;
  }

  private void printNotRun(FailureQuestion question, Connection release, PrintWriter out)
      throws SQLException {
    Listing notRun = question.notRun(release);
    if (isByRule() && !notRun.rows().isEmpty()) {
      out.printf("%nOf these rules nothing is known:%n");
      ListingFormat.TABLE.print(notRun, out);
    }
  }

  private CollectionYear firstYear() {
    return new CollectionYear(cicw.settings().config().getInt("rules.first-year"));
  }

  private boolean isByRule() {
    return by == By.RULE && rule.isEmpty() && child.isEmpty();
  }

  private Listing answer(FailureQuestion question, Connection release) throws SQLException {
    if (rule.isPresent() || child.isPresent()) {
      return aboutChildren(release, () -> question.rows(release, rule, child));
    }
    return switch (by) {
      case RULE -> question.byRule(release, listing.format != ListingFormat.TABLE);
      case CHILD -> aboutChildren(release, () -> question.byChild(release));
      case MONTH -> question.byMonth(release);
      case TIME -> question.overTime(release);
    };
  }

  private Listing aboutChildren(Connection release, AccessRecord.Question question)
      throws SQLException {
    String about = rule.map("rule "::concat).orElse(child.isPresent() ? "a child" : "by child");
    return LiveRelease.record(cicw, release, WAY).of("fact_rule_failures", about, question);
  }
}
