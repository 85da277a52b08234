package uk.cicw.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Judges statements before they are bound: once that is begun, nothing can interrupt it. */
public final class SqlGuard {

  /**
   * Lets a statement through.
   *
   * @param file an open connection that the statement is to run on; it is parsed there
   * @param objects what its reader may name
   * @throws Refused when it may not be run, or is no statement at all
   */
  public static Checked check(String sql, Connection file, ReleasedObjects objects)
      throws SQLException {
    JsonNode statement = ParseTree.of(sql, file);
    Size size = new Size(objects);
    size.require(statement);
    NamesInUse names = new NamesInUse(objects);
    names.require(statement);
    return new Checked(sql, List.copyOf(names.tables()));
  }

  private SqlGuard() {}
}
