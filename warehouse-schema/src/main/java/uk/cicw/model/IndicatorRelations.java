package uk.cicw.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.model.IndicatorRelation.Member;

/** What indicators declare of their numbers, and what follows of that for their totals. */
final class IndicatorRelations {

  /**
   * The declared relations, and those in which a total stands for its parts. Who knows how many
   * entered care under five has no use for the two bands below five to work out a third.
   */
  static List<IndicatorRelation> of(List<IndicatorRelation> declared) {
    Set<IndicatorRelation> relations = new LinkedHashSet<>(declared);
    int before;
    do {
      before = relations.size();
      List<IndicatorRelation> known = List.copyOf(relations);
      for (IndicatorRelation relation : known) {
        for (IndicatorRelation sum : known) {
          withTotal(relation, sum).ifPresent(relations::add);
        }
      }
    } while (relations.size() > before);
    return List.copyOf(relations);
  }

  private static Optional<IndicatorRelation> withTotal(
      IndicatorRelation relation, IndicatorRelation sum) {
    Member total = sum.members().get(0);
    List<Member> parts = sum.members().subList(1, sum.members().size());
    boolean isPartOf = parts.size() < relation.members().size() - 1;
    if (!sum.isEquation() || parts.size() < 2 || !isPartOf) {
      return Optional.empty();
    }
    List<Member> members = new ArrayList<>(relation.members());
    if (!new HashSet<>(members).containsAll(parts)) {
      return Optional.empty();
    }
    members.removeAll(parts);
    members.add(new Member(total.indicatorId(), total.part(), -1));
    return Optional.of(new IndicatorRelation(relation.isEquation(), List.copyOf(members)));
  }

  private IndicatorRelations() {}
}
