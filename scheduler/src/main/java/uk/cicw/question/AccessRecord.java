package uk.cicw.question;

import java.sql.Connection;
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
 * @param release that is asked
 * @param way the command: {@code sql}, {@code drill}
 */
public record AccessRecord(AuditLog audit, Clock clock, Connection release, String way) {

  /** What gives the rows. */
  public interface Question {
    Listing ask() throws SQLException;
  }

  /** Asks by a statement that somebody wrote; one that fails is written down, too. */
  public Listing ofStatement(String sql, Question question) throws SQLException {
    return record(StatementTables.of(release, sql), Optional.empty(), Optional.of(sql), question);
  }

  /**
   * Asks a question that is not written by hand.
   *
   * @param about what it is about, such as an indicator and a period
   */
  public Listing of(String table, String about, Question question) throws SQLException {
    return record(List.of(table), Optional.of(about), Optional.empty(), question);
  }

  private Listing record(
      List<String> tables, Optional<String> about, Optional<String> statement, Question question)
      throws SQLException {
    Instant at = clock.instant();
    try {
      Listing answer = question.ask();
      write(at, tables, answer.rows().size(), "done", about, statement);
      return answer;
    } catch (SQLException e) {
      write(at, tables, 0, "failed", about, statement);
      throw e;
    }
  }

  private void write(
      Instant at,
      List<String> tables,
      long rows,
      String outcome,
      Optional<String> about,
      Optional<String> statement)
      throws SQLException {
    audit.append(
        new AuditEntry(
            at,
            System.getProperty("user.name"),
            Optional.empty(),
            Optional.empty(),
            "local",
            way,
            Optional.of(releaseId()),
            tables,
            rows,
            Duration.between(at, clock.instant()).toMillis(),
            outcome,
            about,
            statement));
  }

  private String releaseId() throws SQLException {
    return Rows.texts(release, "select release_id from release_label").get(0);
  }
}
