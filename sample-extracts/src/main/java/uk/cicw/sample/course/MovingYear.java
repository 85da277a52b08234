package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.sample.life.AdoptionCourse;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.plan.Checkpoint;

/**
 * Who moves how often in a collection year: two moves or more make three placements, so they are
 * drawn for exactly the planned number of those in care at its end; everyone else moves once at
 * most.
 */
final class MovingYear {
  private static final double ONE_MOVE = 0.36;
  private static final double ONE_MOVE_WHEN_SETTLED = 0.09;
  private final List<Checkpoint> checkpoints;
  private final Checkpoint last;
  private final List<Care> cares;
  private final Absences absences;
  private final Draw draw;
  private final Map<Care, List<Move>> moves = new HashMap<>();

  /** Those with three placements, each with the day from which they have them. */
  private final Map<Care, LocalDate> restless = new HashMap<>();

  MovingYear(List<Checkpoint> checkpoints, List<Care> cares, Absences absences, Draw draw) {
    this.checkpoints = checkpoints;
    this.last = checkpoints.get(checkpoints.size() - 1);
    this.cares = cares.stream().filter(this::isInYear).toList();
    this.absences = absences;
    this.draw = draw;
  }

  List<Move> of(Care care) {
    return moves.getOrDefault(care, List.of());
  }

  void add(Care care, Move move) {
    List<Move> planned = moves.computeIfAbsent(care, c -> new ArrayList<>());
    planned.add(move);
    planned.sort(Comparator.comparing(Move::day));
  }

  void plan() {
    goToAdopters();
    comeBack();
    LocalDate settledUntil = last.year().start();
    for (int i = 0; i < checkpoints.size(); i++) {
      Checkpoint checkpoint = checkpoints.get(i);
      if (checkpoint.threePlus().isPresent()) {
        moveOften(checkpoint, settledUntil);
        settledUntil = checkpoint.date();
      }
      boolean begins = i == 0 || checkpoints.get(i - 1).mix().missing() == 0;
      if (begins && checkpoint.mix().missing() > 0) {
        goMissing(i);
      }
    }
    moveOnce();
  }

  private boolean isInYear(Care care) {
    return !care.start().isAfter(last.date())
        && !care.endOr(last.date()).isBefore(last.year().start());
  }

  private void goToAdopters() {
    for (Care care : cares) {
      if (care.adoption().map(AdoptionCourse::placed).filter(this::isInYear).isPresent()) {
        add(care, new Move(care.adoption().get().placed(), Move.Kind.TO_ADOPTERS));
      }
    }
  }

  private boolean isInYear(LocalDate day) {
    return !day.isBefore(last.year().start()) && !day.isAfter(last.date());
  }

  private void comeBack() {
    absences.returns().forEach((care, day) -> add(care, new Move(day, Move.Kind.BACK)));
    absences.returns().clear();
  }

  /** Draws who shall have three placements at the checkpoint, none of them by an earlier one. */
  private void moveOften(Checkpoint checkpoint, LocalDate settledUntil) {
    LocalDate day = checkpoint.date();
    long already =
        restless.entrySet().stream()
            .filter(entry -> entry.getKey().isOn(day) && !entry.getValue().isAfter(day))
            .count();
    List<Care> candidates =
        draw.shuffled(cares).stream()
            .filter(care -> care.isOn(day) && mayMove(care))
            .filter(care -> days(care, settledUntil, day) >= 45)
            .sorted(Comparator.comparing(this::isUnlikelyToMove))
            .limit(Math.max(0, checkpoint.threePlus().orElse(0) - already))
            .toList();
    for (Care care : candidates) {
      restless.put(care, day);
      int often = 2 + draw.weighted(7, 2, 1);
      for (LocalDate moved : spread(care, settledUntil, day, often)) {
        add(care, new Move(moved, Move.Kind.TO_ANOTHER_CARER));
      }
    }
  }

  /**
   * Of those who will move often anyway, so that a stay away makes no new mover; else of the
   * settled.
   */
  private void goMissing(int from) {
    Checkpoint first = checkpoints.get(from);
    LocalDate back = absences.back(Absences.lastOfRun(checkpoints, from));
    draw.shuffled(cares).stream()
        .filter(care -> care.isOn(first.date().minusDays(40)) && care.isOn(back.plusDays(60)))
        .filter(care -> mayMove(care) && care.child().ageOn(first.date()) >= 12)
        .limit(first.mix().missing())
        .toList()
        .forEach(care -> goMissing(care, absences.gone(first), back));
  }

  private void goMissing(Care care, LocalDate gone, LocalDate back) {
    add(care, new Move(gone, Move.Kind.GONE_MISSING));
    if (!isInYear(back)) {
      absences.returns().put(care, back);
      return;
    }
    add(care, new Move(back, Move.Kind.BACK));
    if (care.isOn(last.date())) {
      restless.put(care, last.date());
      spread(care, back, last.date(), 2)
          .forEach(day -> add(care, new Move(day, Move.Kind.TO_ANOTHER_CARER)));
    }
  }

  private void moveOnce() {
    for (Care care : cares) {
      LocalDate end = care.endOr(last.date());
      if (mayMove(care)
          && days(care, last.year().start(), end) >= 30
          && draw.chance(isSettled(care) ? ONE_MOVE_WHEN_SETTLED : ONE_MOVE)) {
        spread(care, last.year().start(), end, 1)
            .forEach(day -> add(care, new Move(day, Move.Kind.TO_ANOTHER_CARER)));
      }
    }
  }

  private boolean isUnlikelyToMove(Care care) {
    return isSettled(care) || care.child().ageOn(last.date()) < 8;
  }

  /** In care for two years at the start of the year: most of them stay with their carers. */
  boolean isSettled(Care care) {
    return care.start().isBefore(last.year().start().minusYears(2));
  }

  /** No move is planned yet, and the child is not yet with adopters. */
  boolean mayMove(Care care) {
    return of(care).isEmpty()
        && care.adoption().map(course -> course.placed().isAfter(last.date())).orElse(true);
  }

  private static long days(Care care, LocalDate from, LocalDate to) {
    LocalDate first = care.start().isAfter(from) ? care.start() : from;
    return care.endOr(to).toEpochDay() - first.toEpochDay();
  }

  private List<LocalDate> spread(Care care, LocalDate from, LocalDate to, int count) {
    LocalDate first = (care.start().isAfter(from) ? care.start() : from).plusDays(7);
    long room = care.endOr(to).minusDays(8).toEpochDay() - first.toEpochDay();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int low = (int) (room * i / count);
      days.add(first.plusDays(draw.between(low, (int) (room * (i + 1) / count) - 4)));
    }
    return days;
  }
}
