package uk.cicw.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Follows a statement through its parse tree: each kind of node, each table and each function has
 * to be a known one. A name that WITH gives is known where WITH gives it, and nowhere else.
 */
final class NamesInUse {
  private static final String RECURSIVE = "RECURSIVE_CTE_NODE";
  private static final Set<String> QUERIES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", RECURSIVE, "CTE_NODE");
  // what stands after FROM, and what orders or cuts a result
  private static final Set<String> PARTS =
      Set.of(
          "EMPTY",
          "SUBQUERY",
          "JOIN",
          "EXPRESSION_LIST",
          "PIVOT",
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "LIMIT_PERCENT_MODIFIER",
          "DISTINCT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");
  private static final Set<String> METADATA =
      Set.of(
          "tables",
          "columns",
          "schemata",
          "views",
          "table_constraints",
          "key_column_usage",
          "referential_constraints");

  private final ReleasedObjects objects;
  private final SortedSet<String> tables = new TreeSet<>();

  NamesInUse(ReleasedObjects objects) {
    this.objects = objects;
  }

  void require(JsonNode statement) {
    follow(statement, Set.of());
  }

  /** Released tables, views and table macros. */
  SortedSet<String> tables() {
    return tables;
  }

  private void follow(JsonNode node, Set<String> given) {
    if (node.has("cte_map")) {
      query(node, given);
    } else if (node.has("class")) {
      Functions.requireExpression(node);
      parts(node, given);
    } else if (node.path("type").isTextual()) {
      part(node, given);
    } else {
      parts(node, given);
    }
  }

  private void parts(JsonNode node, Set<String> given) {
    node.forEach(part -> follow(part, given));
  }

  private void query(JsonNode node, Set<String> given) {
    String type = node.path("type").asText();
    if (!QUERIES.contains(type)) {
      throw new Refused("%s is not served, only SELECT.".formatted(type));
    }
    Set<String> inside = new HashSet<>(given);
    for (JsonNode entry : node.path("cte_map").path("map")) {
      with(entry, inside);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("cte_map")) {
        follow(field.getValue(), inside);
      }
    }
  }

  /** Only a recursive one means itself by its name; in any other that name is a table. */
  private void with(JsonNode entry, Set<String> given) {
    String name = lower(entry.path("key"));
    if (entry.path("value").path("query_node").path("type").asText().equals(RECURSIVE)) {
      given.add(name);
    }
    follow(entry.path("value"), given);
    given.add(name);
  }

  private void part(JsonNode node, Set<String> given) {
    String type = node.path("type").asText();
    if (type.equals("TABLE_FUNCTION")) {
      tableFunction(node.path("function"), given);
      return;
    }
    if (type.equals("BASE_TABLE")) {
      table(node, given);
    } else if (type.equals("SHOW_REF")) {
      show(node);
    } else if (!PARTS.contains(type)) {
      throw new Refused("%s is not served.".formatted(type));
    }
    parts(node, given);
  }

  private void table(JsonNode node, Set<String> given) {
    String catalog = lower(node.path("catalog_name"));
    String schema = lower(node.path("schema_name"));
    String name = lower(node.path("table_name"));
    boolean isOurs = catalog.isEmpty() || catalog.equals(objects.catalog());
    if (!node.path("at_clause").isNull()) {
      throw new Refused("a table has no versions here. What was known when, ..._as_known tells.");
    } else if (catalog.isEmpty() && schema.isEmpty() && given.contains(name)) {
      return;
    } else if (isOurs && schema.equals("information_schema") && METADATA.contains(name)) {
      return;
    } else if (isOurs
        && (schema.isEmpty() || schema.equals("main"))
        && objects.relations().contains(name)) {
      tables.add(name);
      return;
    }
    throw new Refused(
        "there is no table %s for you in this release."
            .formatted(node.path("table_name").asText()));
  }

  private void tableFunction(JsonNode function, Set<String> given) {
    String name = lower(function.path("function_name"));
    String schema = lower(function.path("schema"));
    if (!Set.of("", "main").contains(schema)) {
      throw new Refused("there is no schema %s.".formatted(schema));
    } else if (objects.tableMacros().contains(name)) {
      tables.add(name);
    } else if (!Functions.TABLE_FUNCTIONS.contains(name)) {
      throw new Refused("%s can not be read from here.".formatted(name));
    }
    parts(function.path("arguments"), given);
  }

  private static void show(JsonNode node) {
    boolean isOfQuery = node.path("query").isObject();
    boolean isOfAll =
        node.path("table_name").asText().equals("\"tables\"")
            && node.path("schema_name").asText().isEmpty()
            && node.path("catalog_name").asText().isEmpty();
    if (!isOfQuery && !isOfAll) {
      throw new Refused("of SHOW there is SHOW TABLES, DESCRIBE and SUMMARIZE.");
    }
  }

  private static String lower(JsonNode text) {
    return text.asText().toLowerCase(Locale.ROOT);
  }
}
