package uk.cicw.question;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.listing.Listing;

/**
 * Writes down who looked at rows of children from the command line: before they are shown, so that
 * nothing is shown that can not be written down.
 *
 * @param releaseId that is asked
 * @param way the command: {@code sql}, {@code drill}, {@code failures}
 */
public record AccessRecord(AuditLog audit, Clock clock, String releaseId, String way) {

  /** What gives the rows. */
  public interface Question {
    Listing ask() throws SQLException;
  }

  /**
   * A statement that somebody wrote has ended.
   *
   * @param outcome how: {@code done}, {@code failed}, {@code cancelled}
   */
  public void ofStatement(
      String sql, List<String> tables, long rows, Duration took, String outcome) {
    write(tables, rows, took, outcome, Optional.empty(), Optional.of(sql));
  }

  /**
   * Asks a question that is not written by hand.
   *
   * @param about what it is about, such as an indicator and a period
   */
  public Listing of(String table, String about, Question question) throws SQLException {
    Instant at = clock.instant();
    long rows = 0;
    String outcome = "failed";
    try {
      Listing answer = question.ask();
      rows = answer.rows().size();
      outcome = "done";
      return answer;
    } finally {
      Duration took = Duration.between(at, clock.instant());
      write(List.of(table), rows, took, outcome, Optional.of(about), Optional.empty());
    }
  }

  private void write(
      List<String> tables,
      long rows,
      Duration took,
      String outcome,
      Optional<String> about,
      Optional<String> statement) {
    audit.append(
        new AuditEntry(
            clock.instant().minus(took),
            System.getProperty("user.name"),
            Optional.empty(),
            Optional.empty(),
            "local",
            way,
            Optional.of(releaseId),
            tables,
            rows,
            took.toMillis(),
            outcome,
            about,
            statement));
  }
}
