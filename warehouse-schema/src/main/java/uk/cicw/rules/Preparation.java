package uk.cicw.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what rules see beside the delivered tables: macros, and an empty table for each that was
 * not delivered. And says what is to be done then: derived tables to be made, and rules to be run.
 */
final class Preparation {
  private static final String DERIVED = "derived %s";

  private final Connection connection;
  private final Map<String, String> derived;
  private final Set<String> there;

  Preparation(Connection connection, Map<String, String> derived, Set<String> there) {
    this.connection = connection;
    this.derived = derived;
    this.there = there;
  }

  /**
   * Makes what these rules and suggestions mention, and gives the statements that are then to be
   * run for the rules.
   *
   * @param together how many rules a statement has
   */
  List<RuleTasks.Task> of(
      List<Rule> rules, int together, List<Suggestion> suggestions, Circumstances circumstances)
      throws SQLException {
    List<String> queries =
        Stream.concat(rules.stream().map(Rule::sql), suggestions.stream().map(Suggestion::sql))
            .toList();
    SqlWords words = new SqlWords(queries, derived);
    try (Statement statement = connection.createStatement()) {
      macros(statement, words, circumstances);
      tables(statement, words);
      locations(statement);
    }
    List<RuleTasks.Task> tasks = new ArrayList<>();
    for (String name : words.derived()) {
      String sql = Objects.requireNonNull(derived.get(name));
      tasks.add(
          task(
              DERIVED.formatted(name),
              "drop table if exists %s;%n%s".formatted(name, sql),
              words.needs(sql, name)));
    }
    for (int i = 0; i < rules.size(); i += together) {
      tasks.add(task(rules.subList(i, Math.min(i + together, rules.size())), words));
    }
    return tasks;
  }

  private static RuleTasks.Task task(List<Rule> rules, SqlWords words) {
    String codes = rules.stream().map(Rule::code).collect(Collectors.joining(", "));
    Set<String> needs =
        rules.stream()
            .flatMap(rule -> words.needs(rule.sql(), "").stream())
            .collect(Collectors.toSet());
    return task(codes, FailureTables.insert(rules), needs);
  }

  private void locations(Statement statement) throws SQLException {
    if (there.contains(DeliveredTable.POSTCODES)) {
      for (String table : DeliveredTable.OF_EPISODES) {
        if (there.contains(table)) {
          statement.execute(ReferenceRows.locations(table));
        }
      }
    }
  }

  private static RuleTasks.Task task(String name, String sql, Set<String> tables) {
    return new RuleTasks.Task(
        name, sql, tables.stream().map(DERIVED::formatted).collect(Collectors.toSet()));
  }

  private static void macros(Statement statement, SqlWords words, Circumstances circumstances)
      throws SQLException {
    for (Map.Entry<String, String> macro : RuleMacros.definitions(circumstances).entrySet()) {
      if (!RuleMacros.isOfAList(macro.getKey()) || words.mention(macro.getKey())) {
        statement.execute("create or replace macro " + macro.getValue());
      }
    }
  }

  private void tables(Statement statement, SqlWords words) throws SQLException {
    for (DeliveredTable table : DeliveredTable.ALL) {
      empty(statement, words, table.name(), table.definition());
    }
    for (Map.Entry<String, String> reference : ReferenceRows.DEFINITIONS.entrySet()) {
      empty(statement, words, reference.getKey(), reference.getValue());
    }
  }

  private void empty(Statement statement, SqlWords words, String name, String definition)
      throws SQLException {
    if (!there.contains(name) && words.mention(name)) {
      statement.execute(definition);
    }
  }
}
