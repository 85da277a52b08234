package uk.cicw.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which relations speak of which quantities, and what lies near to one. */
final class Surroundings {
  private final Map<Integer, List<Relation>> relationsOf = new HashMap<>();

  /** Relations near to a quantity, and all that they speak of. */
  record Window(Set<Relation> relations, Set<Integer> quantities) {}

  Surroundings(Collection<Relation> relations) {
    for (Relation relation : relations) {
      for (Integer quantity : relation.coefficients().keySet()) {
        relationsOf.computeIfAbsent(quantity, q -> new ArrayList<>()).add(relation);
      }
    }
  }

  List<Relation> of(int quantity) {
    return relationsOf.getOrDefault(quantity, List.of());
  }

  /** The nearest relations first, about so many. */
  Window near(int quantity, int size) {
    Set<Relation> relations = new LinkedHashSet<>();
    Set<Integer> quantities = new LinkedHashSet<>(Set.of(quantity));
    Deque<Integer> next = new ArrayDeque<>(quantities);
    while (!next.isEmpty()) {
      if (relations.size() >= size) {
        return new Window(relations, quantities);
      }
      for (Relation relation : of(next.remove())) {
        if (relations.add(relation)) {
          for (Integer member : relation.coefficients().keySet()) {
            if (quantities.add(member)) {
              next.add(member);
            }
          }
        }
      }
    }
    return new Window(relations, quantities);
  }

  /** All relations that speak of one of the quantities. */
  Set<Relation> touching(Collection<Integer> quantities) {
    Set<Relation> relations = new LinkedHashSet<>();
    quantities.forEach(quantity -> relations.addAll(of(quantity)));
    return relations;
  }
}
