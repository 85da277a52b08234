package uk.cicw.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.cicw.attack.Attack.Outcome;
import uk.cicw.duckdb.Workbench;

/**
 * Somebody who reads two published releases and knows how indicators, periods and releases depend
 * on each other: {@code attack/relations.sql} has the relations.
 */
public final class Attacker {

  /** A number of children or events. */
  private record Quantity(
      LocalDate periodEnd, long truth, boolean isKnown, boolean isSecret, String label) {}

  private final List<Quantity> quantities;
  private final List<Relation> relations;

  /** Reads the databases analyst_1, published_1, analyst_2 and published_2 of a workbench. */
  public Attacker(Workbench workbench) throws SQLException, IOException {
    workbench.run(sql("figures"));
    workbench.run(sql("relations"));
    quantities =
        workbench.select(
            "select period_end, truth, is_known, is_secret, label from attack_quantities order by quantity",
            row ->
                new Quantity(
                    row.getObject(1, LocalDate.class),
                    row.getLong(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getString(5)));
    relations = relations(workbench);
  }

  /** The text of {@code attack/<name>.sql}. */
  static String sql(String name) throws IOException {
    try (InputStream text = Attacker.class.getResourceAsStream("/attack/" + name + ".sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Relation> relations(Workbench workbench) throws SQLException {
    Map<String, Map<Integer, Integer>> coefficients = new LinkedHashMap<>();
    workbench.select(
        "select relation, quantity, coefficient from attack_terms order by all",
        row ->
            coefficients
                .computeIfAbsent(row.getString(1), name -> new HashMap<>())
                .merge(row.getInt(2), row.getInt(3), Integer::sum));
    Set<String> equations =
        Set.copyOf(
            workbench.select(
                "select distinct relation from attack_terms where sense = '='",
                row -> row.getString(1)));
    List<Relation> relations = new ArrayList<>();
    coefficients.forEach(
        (name, members) -> relations.add(Relation.of(equations.contains(name), members, 0)));
    return relations;
  }

  /**
   * What the attacker has found out.
   *
   * @param hidden how many hidden numbers of children or events are 1 to 5, of those looked for
   * @param found those of them that are bounded to less
   * @param undecided those for which neither a proof nor a disproof was found
   * @param reasons what gives the first of those found away
   */
  public record Findings(
      int hidden, List<String> found, List<String> undecided, List<String> reasons) {

    @Override
    public String toString() {
      return "%d of %d small hidden numbers found, %d undecided%n%s%n"
          .formatted(
              found.size(), hidden, undecided.size(), String.join(System.lineSeparator(), reasons));
    }
  }

  /**
   * Uses all that is known to find the hidden numbers of some years out.
   *
   * @param since the hidden numbers of periods that ended before are not looked for
   */
  public Findings attack(LocalDate since) {
    Knowledge knowledge = new Knowledge(shown(), relations);
    List<Integer> secrets =
        numbers(quantity -> quantity.isSecret() && !quantity.periodEnd().isBefore(since));
    Set<Integer> open = new LinkedHashSet<>();
    for (Integer secret : secrets) {
      if (!knowledge.knows(secret)) {
        open.add(knowledge.name(secret));
      }
    }
    Map<Integer, Outcome> outcomes = new Attack(knowledge.open(), open, this::truth).outcomes();
    Map<Outcome, List<String>> labels =
        secrets.stream()
            .collect(
                Collectors.groupingBy(
                    secret -> outcomes.getOrDefault(knowledge.name(secret), Outcome.FOUND),
                    Collectors.mapping(this::label, Collectors.toList())));
    List<String> found = labels.getOrDefault(Outcome.FOUND, List.of());
    return new Findings(
        secrets.size(),
        found,
        labels.getOrDefault(Outcome.UNDECIDED, List.of()),
        found.stream().limit(3).flatMap(label -> reason(label).stream()).toList());
  }

  /**
   * How such a number was found: the shown and the hidden numbers of each relation that it takes.
   */
  List<String> reason(String label) {
    Map<Integer, Long> shown = shown();
    Map<Relation, Relation> whole = new LinkedHashMap<>();
    relations.forEach(relation -> whole.putIfAbsent(relation.without(shown), relation));
    int secret = numbers(quantity -> quantity.label().equals(label)).get(0);
    Attack attack = new Attack(List.copyOf(whole.keySet()), Set.of(secret), this::truth);
    List<String> reason = new ArrayList<>(List.of(label + ":"));
    attack
        .reason(secret)
        .forEach(relation -> reason.add("  " + inWords(whole.getOrDefault(relation, relation))));
    return reason;
  }

  private String inWords(Relation relation) {
    String sum =
        relation.coefficients().entrySet().stream()
            .map(
                member ->
                    "%s %s [%s]"
                        .formatted(
                            member.getValue() > 0 ? "+" : "-",
                            label(member.getKey()),
                            quantities.get(member.getKey()).isKnown()
                                ? truth(member.getKey())
                                : "hidden " + truth(member.getKey())))
            .collect(Collectors.joining(" "));
    return sum + (relation.isEquation() ? " = 0" : " >= 0");
  }

  private Map<Integer, Long> shown() {
    Map<Integer, Long> shown = new HashMap<>();
    numbers(Quantity::isKnown).forEach(number -> shown.put(number, truth(number)));
    return shown;
  }

  private List<Integer> numbers(Predicate<Quantity> which) {
    return IntStream.range(0, quantities.size())
        .filter(number -> which.test(quantities.get(number)))
        .boxed()
        .toList();
  }

  private long truth(long number) {
    return quantities.get((int) number).truth();
  }

  private String label(int number) {
    return quantities.get(number).label();
  }
}
