package uk.cicw.attack;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quantities that follow from others by themselves, so that fewer are left to be bounded. */
final class Knowledge {
  private final Map<Integer, Long> known;
  private final Map<Integer, Integer> names = new HashMap<>();
  private final Set<Relation> open;

  /** Takes up what is shown, and draws every conclusion that needs one relation at a time. */
  Knowledge(Map<Integer, Long> shown, Collection<Relation> relations) {
    known = new HashMap<>(shown);
    Set<Relation> left = new LinkedHashSet<>(relations);
    int before;
    do {
      before = known.size() + names.size();
      Set<Relation> simpler = new LinkedHashSet<>();
      for (Relation relation : left) {
        Relation simplified = simplified(relation);
        if (!simplified.coefficients().isEmpty() && !concludes(simplified)) {
          simpler.add(simplified);
        }
      }
      left = simpler;
    } while (known.size() + names.size() > before);
    open = left;
  }

  /** Whether nothing is left of the relation once its conclusion is drawn. */
  private boolean concludes(Relation relation) {
    Iterator<Map.Entry<Integer, Integer>> members = relation.coefficients().entrySet().iterator();
    Map.Entry<Integer, Integer> first = members.next();
    if (relation.givesZeros()) {
      relation.coefficients().keySet().forEach(quantity -> known.put(quantity, 0L));
      return true;
    }
    if (relation.givesOne()) {
      known.put(first.getKey(), -relation.constant() / first.getValue());
      return true;
    }
    if (relation.namesOneTwice()) {
      names.put(members.next().getKey(), first.getKey());
      return true;
    }
    return false;
  }

  private Relation simplified(Relation relation) {
    Map<Integer, Integer> coefficients = new HashMap<>();
    long constant = relation.constant();
    for (Map.Entry<Integer, Integer> member : relation.coefficients().entrySet()) {
      int name = name(member.getKey());
      Long value = known.get(name);
      if (value == null) {
        coefficients.merge(name, member.getValue(), Integer::sum);
      } else {
        constant += value * member.getValue();
      }
    }
    return Relation.of(relation.isEquation(), coefficients, constant);
  }

  /** The name under which the relations that are left speak of a quantity. */
  int name(int quantity) {
    int name = quantity;
    for (Integer other = names.get(name); other != null; other = names.get(name)) {
      name = other;
    }
    return name;
  }

  boolean knows(int quantity) {
    return known.containsKey(name(quantity));
  }

  /** The relations that say something of quantities that are not known yet. */
  List<Relation> open() {
    return List.copyOf(open);
  }
}
