package uk.cicw.guard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A statement as DuckDB's own parser understands it, without binding or running it. */
final class ParseTree {
  private static final int MOST_CHARACTERS = 64 * 1024;
  // three levels of it are one of an expression, of which DuckDB is set to take 250
  private static final int DEEPEST = 1000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  /** The only statement of the text, which is one that selects. */
  static JsonNode of(String sql, Connection parser) throws SQLException {
    if (sql.length() > MOST_CHARACTERS) {
      throw new Refused("it is longer than 64 KB. Ask in several.");
    }
    JsonNode tree = read(serialized(sql, parser));
    if (tree.path("error").asBoolean(true)) {
      throw new Refused(
          tree.path("error_type").asText().equals("parser")
              ? tree.path("error_message").asText()
              : "only SELECT is served. " + tree.path("error_message").asText());
    }
    if (tree.path("statements").size() != 1) {
      throw new Refused("it is not one statement. Send one at a time.");
    }
    return tree.path("statements").path(0);
  }

  private static String serialized(String sql, Connection parser) throws SQLException {
    try (PreparedStatement statement =
        parser.prepareStatement("select json_serialize_sql(?::varchar)")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return requireNonNull(row.getString(1));
      }
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (StreamConstraintsException e) {
      throw new Refused("it is nested too deep. Ask in steps, WITH names them.");
    } catch (JsonProcessingException e) {
      throw new Refused("its parse tree can not be read.");
    }
  }

  private ParseTree() {}
}
