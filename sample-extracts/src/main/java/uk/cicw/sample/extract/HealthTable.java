package uk.cicw.sample.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Outcomes;

/** OC2: health and offending of the children in care over twelve months at 31 March. */
final class HealthTable {
  private static final int SDQ_ASKED = 2010;

  static List<Row> rows(List<Child> children, Window window, Draw draw) {
    List<Child> inCare =
        children.stream().filter(child -> child.cares().stream().anyMatch(window::spans)).toList();
    Cohort cohort = new Cohort(inCare, Outcomes.of(window.ending()), draw);
    List<Child> order = draw.shuffled(inCare);
    Set<Child> healthy = first(order, cohort.outcomes().count("health_pct", order.size()));
    Set<Child> dental = first(order, cohort.outcomes().count("dental_pct", order.size()));
    Set<Child> immunised = cohort.share("immunised_pct");
    Set<Child> misuse =
        cohort
            .where(child -> age(child, window) >= 12)
            .some(cohort.outcomes().count("misuse_pct", cohort.size()));
    Set<Child> convicted = cohort.where(child -> age(child, window) >= 10).share("convicted_pct");
    Set<Child> scored = cohort.where(child -> isScored(child, window)).share("sdq_pct");

    List<Row> rows = new ArrayList<>();
    for (Child child : inCare) {
      Row row =
          Row.withBirth(child)
              .with("IMMUNISATIONS", immunised.contains(child))
              .with("TEETH_CHECK", dental.contains(child))
              .with("HEALTH_ASSESSMENT", healthy.contains(child))
              .with("SUBSTANCE_MISUSE", misuse.contains(child));
      askByAge(row, child, window, draw);
      if (age(child, window) >= 10) {
        row.with("CONVICTED", convicted.contains(child));
      }
      if (misuse.contains(child)) {
        boolean received = draw.chance(0.7);
        row.with("INTERVENTION_RECEIVED", received).with("INTERVENTION_OFFERED", !received);
      }
      score(row, child, scored, window, draw);
      rows.add(row);
    }
    return rows;
  }

  /** Who has the teeth checked has the health assessment too, as far as there are enough. */
  private static Set<Child> first(List<Child> order, int count) {
    return new HashSet<>(order.subList(0, count));
  }

  private static void askByAge(Row row, Child child, Window window, Draw draw) {
    int below = window.ending() < 2016 ? 6 : 5;
    if (age(child, window) < below) {
      row.with("HEALTH_CHECK", draw.chance(0.9));
    }
  }

  private static void score(Row row, Child child, Set<Child> scored, Window window, Draw draw) {
    if (window.ending() < SDQ_ASKED) {
      return;
    }
    if (scored.contains(child)) {
      row.with("SDQ_SCORE", Math.min(40, draw.between(0, 16) + draw.between(0, 16)));
    } else {
      row.with("SDQ_REASON", isScored(child, window) ? draw.any("SDQ2", "SDQ4", "SDQ5") : "SDQ1");
    }
  }

  /** The published base is 5 to 16, though the return asks from 4. */
  private static boolean isScored(Child child, Window window) {
    int age = age(child, window);
    return age >= 5 && age <= 16;
  }

  private static int age(Child child, Window window) {
    return child.ageOn(window.year().end());
  }

  private HealthTable() {}
}
