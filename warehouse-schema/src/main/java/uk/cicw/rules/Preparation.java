package uk.cicw.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes what rules see beside the delivered tables: macros, derived tables, and an empty table for
 * each that was not delivered.
 */
final class Preparation {
  private final Connection connection;
  private final Map<String, String> derived;
  private final Set<String> there;

  Preparation(Connection connection, Map<String, String> derived, Set<String> there) {
    this.connection = connection;
    this.derived = derived;
    this.there = there;
  }

  /** Makes what these rules mention, and says how long the derived tables took. */
  List<RuleTime> of(List<Rule> rules, Circumstances circumstances) throws SQLException {
    SqlWords words = new SqlWords(rules.stream().map(Rule::sql).toList(), derived);
    try (Statement statement = connection.createStatement()) {
      macros(statement, words, circumstances);
      tables(statement, words);
      if (there.contains(DeliveredTable.POSTCODES) && there.contains("episodes")) {
        statement.execute(ReferenceRows.LOCATIONS);
      }
      return derived(statement, words);
    }
  }

  private static void macros(Statement statement, SqlWords words, Circumstances circumstances)
      throws SQLException {
    for (Map.Entry<String, String> macro : RuleMacros.definitions(circumstances).entrySet()) {
      if (!macro.getKey().startsWith(RuleMacros.IS_CODE) || words.mention(macro.getKey())) {
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

  private List<RuleTime> derived(Statement statement, SqlWords words) throws SQLException {
    List<RuleTime> times = new ArrayList<>();
    for (String name : words.derived()) {
      long start = System.nanoTime();
      statement.execute("drop table if exists " + name);
      statement.execute(Objects.requireNonNull(derived.get(name)));
      times.add(RuleTime.since("derived " + name, start));
    }
    return times;
  }
}
