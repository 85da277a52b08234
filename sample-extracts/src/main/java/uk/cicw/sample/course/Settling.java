package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Checkpoint;
import uk.cicw.schema.CollectionYear;

/**
 * Where children live: gives each period of care its placements, year by year, so that the planned
 * number of children has three or more and the planned mix lives where on each checkpoint.
 */
final class Settling {
  private final List<Care> cares;
  private final Draw draw;
  private final SettingChoice choice;

  Settling(List<Child> children, Draw draw) {
    this.cares = children.stream().flatMap(child -> child.cares().stream()).toList();
    this.draw = draw;
    this.choice = new SettingChoice(draw);
  }

  void run(AuthorityPlan plan) {
    LocalDate before = plan.start().date();
    settleBefore(before);
    Absences absences = new Absences(draw);
    for (List<Checkpoint> year : byYear(plan)) {
      MovingYear moves = new MovingYear(year, cares, absences, draw);
      moves.plan();
      for (Checkpoint checkpoint : year) {
        apply(moves, before, checkpoint.date());
        new MixAdjustment(cares, moves, choice, draw).adjust(before, checkpoint);
        before = checkpoint.date();
      }
    }
  }

  private static List<List<Checkpoint>> byYear(AuthorityPlan plan) {
    TreeMap<CollectionYear, List<Checkpoint>> years = new TreeMap<>();
    for (Checkpoint checkpoint : plan.checkpoints().subList(1, plan.checkpoints().size())) {
      years.computeIfAbsent(checkpoint.year(), year -> new ArrayList<>()).add(checkpoint);
    }
    return List.copyOf(years.values());
  }

  /**
   * Children in care before the plan begins live in their first placement, half of them in a later
   * one.
   */
  private void settleBefore(LocalDate day) {
    for (Care care : cares) {
      if (!care.start().isAfter(day)) {
        care.placements().add(new Placement(care.start(), choice.first(care)));
        if (draw.chance(0.5) && care.start().isBefore(day.minusDays(60))) {
          LocalDate moved = draw.day(care.start().plusDays(30), day.minusDays(15));
          care.placements().add(new Placement(moved, choice.next(care, moved)));
        }
      }
    }
  }

  private void apply(MovingYear moves, LocalDate after, LocalDate upTo) {
    for (Care care : cares) {
      if (care.start().isAfter(after) && !care.start().isAfter(upTo)) {
        care.placements().add(new Placement(care.start(), choice.first(care)));
      }
      for (Move move : moves.of(care)) {
        if (move.day().isAfter(after) && !move.day().isAfter(upTo)) {
          care.placements().add(move.from(care, choice));
        }
      }
    }
  }
}
