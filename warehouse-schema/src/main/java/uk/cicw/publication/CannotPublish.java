package uk.cicw.publication;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A release could not be published; what was published before stays as it is. */
public final class CannotPublish extends RuntimeException {
  private static final String DATA_EXCEPTION = "22";
  private static final String BROKEN_CONSTRAINT = "23";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";

  CannotPublish(String why) {
    super("Cannot publish to PostgreSQL: " + why);
  }

  private CannotPublish(String why, SQLException cause) {
    super("Cannot publish to PostgreSQL: " + why, cause);
  }

  /** Says what went wrong without the value that it went wrong with. */
  static CannotPublish because(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    if (state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK)) {
      return new CannotPublish(
          "tables have another form in this release, and somebody reads the old ones in a transaction that is still open. The release is live all the same. End that transaction (pg_stat_activity) if it does not end by itself, then `cicw publish`.");
    }
    if (state.startsWith(DATA_EXCEPTION) || state.startsWith(BROKEN_CONSTRAINT)) {
      // neither message nor cause: both may quote the row of a child
      return new CannotPublish(
          "%s does not take a row of the release (SQLSTATE %s). The release is live all the same, and PostgreSQL keeps the one before; report it as a fault of the warehouse."
              .formatted(place(fault), state));
    }
    return new CannotPublish(
        "%s. The release is live all the same, and PostgreSQL keeps the one before. See to it, then `cicw publish`."
            .formatted(withoutFullStop(fault)),
        fault);
  }

  private static String place(SQLException fault) {
    ServerErrorMessage server =
        fault instanceof PSQLException own ? own.getServerErrorMessage() : null;
    return server == null || server.getTable() == null ? "a table" : "table " + server.getTable();
  }

  private static String withoutFullStop(SQLException fault) {
    String message = String.valueOf(fault.getMessage()).strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
