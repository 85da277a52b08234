package uk.cicw.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables, views and table macros that a query names, by DuckDB's own parse tree. */
final class NamedTables {
  private static final ObjectMapper TREE = new ObjectMapper();

  /** In the order of the alphabet; none where the text is no query. */
  static List<String> of(Connection release, String sql) {
    try (PreparedStatement statement = release.prepareStatement("select json_serialize_sql(?)")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return names(TREE.readTree(row.getString(1)));
      }
    } catch (SQLException | JsonProcessingException notAQuery) {
      return List.of();
    }
  }

  private static List<String> names(JsonNode tree) {
    Set<String> names = new TreeSet<>();
    for (JsonNode node : tree.findParents("table_name")) {
      if ("BASE_TABLE".equals(node.path("type").asText())) {
        names.add(node.path("table_name").asText());
      }
    }
    for (JsonNode node : tree.findParents("function")) {
      if ("TABLE_FUNCTION".equals(node.path("type").asText())) {
        names.add(node.path("function").path("function_name").asText());
      }
    }
    // what the query itself names in `with` is not there to be read
    tree.findParents("cte_map")
        .forEach(
            node ->
                node.path("cte_map")
                    .path("map")
                    .forEach(subquery -> names.remove(subquery.path("key").asText())));
    return List.copyOf(names);
  }

  private NamedTables() {}
}
