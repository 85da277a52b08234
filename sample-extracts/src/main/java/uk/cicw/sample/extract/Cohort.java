package uk.cicw.sample.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Outcomes;

/** Children of whom a planned share has an outcome. */
record Cohort(List<Child> children, Outcomes outcomes, Draw draw) {

  Cohort where(Predicate<Child> condition) {
    return new Cohort(children.stream().filter(condition).toList(), outcomes, draw);
  }

  int size() {
    return children.size();
  }

  /** As many of them, drawn, as the plan says in per cent. */
  Set<Child> share(String column) {
    return some(outcomes.count(column, children.size()));
  }

  /** That many of them, drawn. */
  Set<Child> some(int count) {
    return new HashSet<>(draw.shuffled(children).stream().limit(count).toList());
  }
}
