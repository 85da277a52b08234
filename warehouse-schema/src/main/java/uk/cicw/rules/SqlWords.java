package uk.cicw.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of queries, which tell what has to be there for them to run. */
final class SqlWords {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

  /** Each is asked of one return after another. */
  private static final Map<String, Set<String>> OF_QUERIES = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> ofDerived = new TreeMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> needed = new LinkedHashSet<>();

  /**
   * @param queries that run in the end
   * @param derived the queries of tables, by name, of which some are needed on the way
   */
  SqlWords(List<String> queries, Map<String, String> derived) {
    derived.forEach((name, sql) -> ofDerived.put(name, of(sql)));
    queries.forEach(query -> words.addAll(of(query)));
    ofDerived.keySet().stream().filter(words::contains).toList().forEach(this::need);
  }

  private void need(String name) {
    Set<String> own = ofDerived.get(name);
    if (own != null && !needed.contains(name)) {
      words.addAll(own);
      own.stream().filter(word -> !word.equals(name)).forEach(this::need);
      needed.add(name);
    }
  }

  /** The derived tables that are needed, each behind those that it needs itself. */
  Set<String> derived() {
    return needed;
  }

  /** The derived tables that a query mentions. */
  Set<String> needs(String sql, String itself) {
    Set<String> needs = new HashSet<>(of(sql));
    needs.retainAll(ofDerived.keySet());
    needs.remove(itself);
    return needs;
  }

  boolean mention(String name) {
    return words.contains(name);
  }

  private static Set<String> of(String sql) {
    return OF_QUERIES.computeIfAbsent(sql, SqlWords::read);
  }

  private static Set<String> read(String sql) {
    Set<String> found = new HashSet<>();
    Matcher word = WORD.matcher(COMMENT.matcher(sql).replaceAll(""));
    while (word.find()) {
      found.add(word.group());
    }
    return Set.copyOf(found);
  }
}
