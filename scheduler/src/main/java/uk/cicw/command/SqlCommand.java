package uk.cicw.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.listing.Listing;
import uk.cicw.question.AccessRecord;
import uk.cicw.question.SqlShell;
import uk.cicw.question.Statement;

@Command(
    name = "sql",
    sortOptions = false,
    description = {
      "Query the live release, read-only.",
      "",
      "Without a statement: a shell with history and completion; or, when something is piped in,"
          + " that."
    })
final class SqlCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "A query in DuckDB's SQL.")
  private Optional<String> statement;

  @Mixin private ListingOption listing;

  @Override
  public Integer call() throws IOException, SQLException {
    try (Connection release = LiveRelease.open(cicw, "query the release")) {
      if (statement.isEmpty() && System.console() != null) {
        AccessRecord record = LiveRelease.record(cicw, release, "sql");
        new SqlShell(release, listing.format, history(), record).run();
        return ExitCode.OK;
      }
      return answer(release, statement.isPresent() ? statement.get() : pipedIn());
    }
  }

  /** DuckDB's own word goes to whoever asked, and not into the log: it may quote a value. */
  private int answer(Connection release, String sql) {
    try {
      Listing answer =
          LiveRelease.record(cicw, release, "sql")
              .ofStatement(sql, () -> new Statement(sql).rows(release));
      listing.format.print(answer, spec.commandLine().getOut());
      return ExitCode.OK;
    } catch (SQLException e) {
      spec.commandLine()
          .getErr()
          .printf(
              "Cannot answer: %s%nSee `cicw sql \"show tables\"` and `describe NAME`.%n",
              e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static String pipedIn() throws IOException {
    return new String(System.in.readAllBytes(), Charset.defaultCharset());
  }

  private Path history() throws IOException {
    return Files.createDirectories(cicw.home().logs()).resolve("sql-history");
  }
}
