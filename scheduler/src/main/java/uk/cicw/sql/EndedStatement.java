package uk.cicw.sql;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What became of a statement.
 *
 * @param tables the tables, views and table macros that it names; none where it can not be parsed
 * @param rows how many were given
 */
public record EndedStatement(
    String sql, List<String> tables, long rows, Duration took, Outcome outcome) {

  /** How a statement ended. */
  public enum Outcome {
    DONE,
    FAILED,
    /** By Ctrl-C. */
    CANCELLED;

    /** As the audit log has it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
