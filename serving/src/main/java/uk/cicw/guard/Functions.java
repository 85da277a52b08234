package uk.cicw.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which functions may stand in an expression: all that work on values alone and yield no more than
 * their arguments. What reads settings, plans or time of its own, or makes a text or list as long
 * as it is told to, is refused or has to name its length.
 */
final class Functions {
  static final Set<String> TABLE_FUNCTIONS =
      Set.of("range", "generate_series", "unnest", "json_each", "json_tree");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "BETWEEN",
          "CASE",
          "CAST",
          "COLLATE",
          "COLUMN_REF",
          "COMPARISON",
          "CONJUNCTION",
          "CONSTANT",
          "DEFAULT",
          "FUNCTION",
          "LAMBDA",
          "LAMBDA_REF",
          "OPERATOR",
          "PARAMETER",
          "POSITIONAL_REFERENCE",
          "STAR",
          "SUBQUERY",
          "TYPE",
          "WINDOW");
  private static final Set<String> DENIED =
      Set.of(
          "bar",
          "current_connection_id",
          "current_query",
          "current_query_id",
          "current_setting",
          "current_transaction_id",
          "txid_current",
          "currval",
          "nextval",
          "setval",
          "setseed",
          "getenv",
          "getvariable",
          "sleep_ms",
          "write_log",
          "stats",
          "invoke",
          "index_key",
          "get_block_size",
          "json_execute_serialized_sql",
          "json_deserialize_sql",
          "json_serialize_plan",
          "json_serialize_sql",
          "query",
          "query_table",
          // they take bytes for what only DuckDB itself makes
          "combine",
          "finalize",
          "to_aggregate_state",
          "variant_bytes_to_variant",
          "variant_group_object",
          "bitstring_byte_comparable",
          "timetz_byte_comparable",
          "sum_no_overflow");
  private static final Pattern DENIED_FAMILIES =
      Pattern.compile("(pg_|duckdb_|pragma_|read_|parquet_|inet_|parse_duckdb_).*");
  private static final Set<String> OF_GIVEN_LENGTH =
      Set.of("repeat", "lpad", "rpad", "list_resize", "array_resize");
  private static final Set<String> STEPS =
      Set.of("to_days", "to_weeks", "to_months", "to_quarters", "to_years");
  private static final Set<String> LISTS = Set.of("range", "generate_series");
  private static final Set<String> FORMATS = Set.of("format", "printf");
  private static final int LONGEST = 10_000;
  // a width of five digits, or one that comes out of an argument
  private static final Pattern WIDE = Pattern.compile("(?s).*([0-9]{5,}|\\*|\\{[^}]*\\{).*");

  static void requireExpression(JsonNode node) {
    String kind = node.path("class").asText();
    if (!EXPRESSIONS.contains(kind)) {
      throw new Refused("%s is not served.".formatted(kind));
    }
    if (node.has("function_name")) {
      requireFunction(node);
    }
  }

  private static void requireFunction(JsonNode node) {
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    String schema = node.path("schema").asText().toLowerCase(Locale.ROOT);
    if (!Set.of("", "main").contains(schema)
        || DENIED.contains(name)
        || DENIED_FAMILIES.matcher(name).matches()
        || node.path("export_state").asBoolean()) {
      throw new Refused("the function %s is not served.".formatted(name));
    }
    if (OF_GIVEN_LENGTH.contains(name) && !isSmallNumber(argument(node, 1))) {
      throw new Refused(
          "the length that %s makes has to be a number up to %d.".formatted(name, LONGEST));
    } else if (LISTS.contains(name)) {
      requireShortList(node, name);
    } else if (FORMATS.contains(name)) {
      requireNarrow(node, name);
    }
  }

  private static void requireShortList(JsonNode node, String name) {
    for (JsonNode argument : node.path("arguments")) {
      JsonNode value = argument.path("expression");
      boolean isNegative = value.path("function_name").asText().equals("-");
      if (!isDay(value) && !isSmallNumber(isNegative ? argument(value, 0) : value)) {
        throw new Refused(
            "a list of %s has to be written with days or numbers up to %d; after FROM it may be longer."
                .formatted(name, LONGEST));
      }
    }
  }

  /** A day that is written down, or a step of days or more. */
  private static boolean isDay(JsonNode value) {
    boolean isDate =
        value.path("type_expr").path("type_name").asText().equalsIgnoreCase("date")
            && value.path("child").path("class").asText().equals("CONSTANT");
    return isDate || STEPS.contains(value.path("function_name").asText());
  }

  private static void requireNarrow(JsonNode node, String name) {
    JsonNode literal = argument(node, 0).path("literal");
    if (!literal.path("kind").asText().equals("STRING")
        || WIDE.matcher(literal.path("text").asText()).matches()) {
      throw new Refused("%s takes a text with widths up to 9999.".formatted(name));
    }
  }

  private static JsonNode argument(JsonNode node, int index) {
    return node.path("arguments").path(index).path("expression");
  }

  private static boolean isSmallNumber(JsonNode expression) {
    JsonNode literal = expression.path("literal");
    String text = literal.path("text").asText();
    return literal.path("kind").asText().equals("INTEGER")
        && text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) <= LONGEST;
  }

  private Functions() {}
}
