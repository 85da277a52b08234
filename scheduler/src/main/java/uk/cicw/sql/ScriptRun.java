package uk.cicw.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;

/** Statements that were given all at once: answered in turn, up to the first that is refused. */
public final class ScriptRun {
  private final Answering answering;
  private final Destination destination;
  private final PrintWriter out;
  private final PrintWriter errors;

  public ScriptRun(
      Answering answering, Destination destination, PrintWriter out, PrintWriter errors) {
    this.answering = answering;
    this.destination = destination;
    this.out = out;
    this.errors = errors;
  }

  /**
   * Runs them.
   *
   * @return whether all were answered; why not has been said
   */
  public boolean run(String script) throws IOException {
    List<String> statements = Script.statements(script);
    if (destination.file().isPresent() && statements.size() > 1) {
      throw new IllegalArgumentException(
          "Cannot write %s: there are %d statements, and a file holds the answer to one."
              .formatted(destination.file().get(), statements.size()));
    }
    int number = 0;
    for (String statement : statements) {
      number++;
      String place = statements.size() == 1 ? "" : " statement " + number;
      if (!answer(statement, place)) {
        return false;
      }
    }
    return true;
  }

  /** DuckDB's own word goes to whoever asked, and not into the log: it may quote a value. */
  private boolean answer(String statement, String place) throws IOException {
    try {
      EndedStatement ended =
          answering.answer(statement, destination, (listing, format) -> format.print(listing, out));
      destination.file().ifPresent(file -> out.printf("%,d rows in %s%n", ended.rows(), file));
      out.flush();
      return true;
    } catch (SQLException e) {
      errors.printf("Cannot answer%s: %s%n", place, Explanation.of(e));
      errors.flush();
      return false;
    }
  }
}
