package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.AccessRecord;
import uk.cicw.sql.AnswerFormat;
import uk.cicw.sql.Answering;
import uk.cicw.sql.Destination;
import uk.cicw.sql.EndedStatement;
import uk.cicw.sql.ReleaseHelp;
import uk.cicw.sql.ScriptRun;
import uk.cicw.sql.SqlShell;

@Command(
    name = "sql",
    sortOptions = false,
    description = {
      "Query the live release, read-only.",
      "",
      "Without a statement: a shell with history, completion and help (\\?); or, when something is"
          + " piped in, that. Several statements end with a semicolon each.",
      ""
    })
final class SqlCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "A query in DuckDB's SQL.")
  private Optional<String> statement;

  @Option(names = "--file", paramLabel = "FILE", description = "Run the statements of a file.")
  private Optional<Path> file;

  @Option(names = "--question", paramLabel = "NAME", description = "Run a worked question.")
  private Optional<String> question;

  @Option(names = "--questions", description = "List the worked questions.")
  private boolean questions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv, json, parquet or xlsx. Default: as the ending of --output says, else table.")
  private Optional<AnswerFormat> format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the answer to a file; parquet and xlsx need one.")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException, SQLException {
    Destination destination = destination();
    if (questions) {
      ListingFormat.TABLE.print(ReleaseHelp.questions(), out());
      return ExitCode.OK;
    }
    try (Connection release = LiveRelease.open(cicw, "query the release")) {
      AccessRecord record = LiveRelease.record(cicw, release, "sql");
      Answering answering = new Answering(release, ended -> write(ended, record));
      if (isByHand()) {
        new SqlShell(answering, destination, history()).run();
        return ExitCode.OK;
      }
      boolean isDone =
          new ScriptRun(answering, destination, out(), spec.commandLine().getErr()).run(asked());
      return isDone ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static void write(EndedStatement ended, AccessRecord record) {
    record.ofStatement(
        ended.sql(), ended.tables(), ended.rows(), ended.took(), ended.outcome().label());
  }

  private Destination destination() {
    AnswerFormat chosen =
        format.or(() -> output.flatMap(AnswerFormat::of)).orElse(AnswerFormat.TABLE);
    try {
      return new Destination(chosen, output);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private boolean isByHand() {
    return statement.isEmpty() && file.isEmpty() && question.isEmpty() && System.console() != null;
  }

  private String asked() throws IOException {
    if (question.isPresent()) {
      return WorkedQuestion.named(question.get())
          .map(WorkedQuestion::sql)
          .orElseThrow(this::unknown);
    }
    if (file.isPresent()) {
      GivenPath.mustExist(spec, file.get());
      return Files.readString(file.get(), StandardCharsets.UTF_8);
    }
    return statement.isPresent()
        ? statement.get()
        : new String(System.in.readAllBytes(), Charset.defaultCharset());
  }

  private ParameterException unknown() {
    return new ParameterException(
        spec.commandLine(),
        "Cannot run question %s: there is no such. `cicw sql --questions` lists them."
            .formatted(question.orElse("")));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Path history() throws IOException {
    return Files.createDirectories(cicw.home().logs()).resolve("sql-history");
  }
}
