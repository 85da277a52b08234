package uk.cicw.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Whether a statement is small enough to be planned. Lambdas and macros within one another double
 * the work with each level; twenty of them keep a processor busy for longer than any timeout.
 */
final class Size {
  private static final int MOST_NODES = 20_000;
  private static final int MOST_QUERIES = 200;
  private static final int MOST_TABLES = 60;
  private static final int MOST_LAMBDAS = 20;
  private static final int DEEPEST_LAMBDA = 3;
  private static final int DEEPEST_MACRO = 5;

  private final ReleasedObjects objects;
  private int nodes;
  private int queries;
  private int tables;
  private int lambdas;

  Size(ReleasedObjects objects) {
    this.objects = objects;
  }

  void require(JsonNode statement) {
    count(statement, 0, 0);
  }

  private void count(JsonNode node, int lambdaDepth, int macroDepth) {
    if (!node.isObject()) {
      node.forEach(part -> count(part, lambdaDepth, macroDepth));
      return;
    }
    countOne(node);
    int inLambda = lambdaDepth + (isLambda(node) ? 1 : 0);
    int inMacro = macroDepth + (isMacro(node) ? 1 : 0);
    limit(inLambda, DEEPEST_LAMBDA, "its lambdas are nested too deep");
    limit(inMacro, DEEPEST_MACRO, "its macros are nested too deep");
    node.forEach(part -> count(part, inLambda, inMacro));
  }

  private void countOne(JsonNode node) {
    limit(++nodes, MOST_NODES, "it has too many terms");
    if (node.has("cte_map")) {
      limit(++queries, MOST_QUERIES, "it has too many queries in it");
    } else if (node.has("at_clause") || isTableMacro(node)) {
      limit(++tables, MOST_TABLES, "it reads too many tables");
    } else if (isLambda(node)) {
      limit(++lambdas, MOST_LAMBDAS, "it has too many lambdas");
    }
  }

  private static boolean isLambda(JsonNode node) {
    return node.path("class").asText().equals("LAMBDA");
  }

  private boolean isMacro(JsonNode node) {
    String name = name(node);
    return objects.macros().contains(name) || objects.tableMacros().contains(name);
  }

  private boolean isTableMacro(JsonNode node) {
    return objects.tableMacros().contains(name(node));
  }

  private static String name(JsonNode node) {
    return node.path("function_name").asText().toLowerCase(Locale.ROOT);
  }

  private static void limit(int number, int most, String what) {
    if (number > most) {
      throw new Refused(what + ". Ask in several.");
    }
  }
}
