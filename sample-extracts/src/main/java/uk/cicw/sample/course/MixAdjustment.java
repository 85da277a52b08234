package uk.cicw.sample.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Draw;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;
import uk.cicw.sample.life.Setting.Group;
import uk.cicw.sample.plan.Checkpoint;

/**
 * Makes the planned number of children live in each kind of setting on a checkpoint: first by
 * giving another setting to those who came or moved since the one before, then by moving children
 * who have not moved in the year.
 */
final class MixAdjustment {
  private final List<Care> cares;
  private final MovingYear moves;
  private final SettingChoice choice;
  private final Draw draw;

  MixAdjustment(List<Care> cares, MovingYear moves, SettingChoice choice, Draw draw) {
    this.cares = cares;
    this.moves = moves;
    this.choice = choice;
    this.draw = draw;
  }

  void adjust(LocalDate before, Checkpoint checkpoint) {
    List<Care> present = cares.stream().filter(care -> care.isOn(checkpoint.date())).toList();
    Map<Group, Integer> planned = planned(checkpoint, present);
    for (Group group : planned.keySet()) {
      int surplus = count(present, group, checkpoint.date()) - planned.get(group);
      change(present, group, Group.FOSTER, surplus, before, checkpoint.date());
    }
    for (Group group : planned.keySet()) {
      int lack = planned.get(group) - count(present, group, checkpoint.date());
      change(present, Group.FOSTER, group, lack, before, checkpoint.date());
    }
  }

  private Map<Group, Integer> planned(Checkpoint checkpoint, List<Care> present) {
    Checkpoint.Mix mix = checkpoint.mix();
    Map<Group, Integer> planned = new EnumMap<>(Group.class);
    planned.put(Group.RESIDENTIAL, mix.residential());
    planned.put(Group.INDEPENDENT, mix.independent());
    planned.put(Group.OTHER, mix.other());
    int placedElsewhere = mix.residential() + mix.independent() + mix.other() + mix.missing();
    int withAdopters = count(present, Group.ADOPTION, checkpoint.date());
    planned.put(
        Group.PARENTS,
        mix.fostered().isPresent()
            ? present.size() - mix.fostered().getAsInt() - placedElsewhere - withAdopters
            : mix.parents());
    return planned;
  }

  private static int count(List<Care> present, Group group, LocalDate day) {
    return (int) present.stream().filter(care -> groupOn(care, day) == group).count();
  }

  private static Group groupOn(Care care, LocalDate day) {
    return care.placementOn(day).setting().group();
  }

  private void change(
      List<Care> present, Group from, Group to, int count, LocalDate before, LocalDate day) {
    draw.shuffled(present).stream()
        .filter(care -> groupOn(care, day) == from)
        .filter(care -> SettingChoice.suits(to, care.child().ageOn(day)))
        .filter(care -> came(care, before, day) || mayStillMove(care, before, day))
        .sorted(
            Comparator.comparing(
                care -> came(care, before, day) ? 0 : moves.isSettled(care) ? 2 : 1))
        .limit(Math.max(0, count))
        .toList()
        .forEach(care -> change(care, to, before, day));
  }

  /**
   * The child came to its placement since the checkpoint before, and not back from being missing.
   */
  private static boolean came(Care care, LocalDate before, LocalDate day) {
    return care.placementOn(day).start().isAfter(before)
        && care.placements().stream().noneMatch(one -> one.setting() == Setting.MISSING);
  }

  private boolean mayStillMove(Care care, LocalDate before, LocalDate day) {
    return moves.mayMove(care)
        && care.placementOn(day).start().isBefore(day.minusDays(20))
        && before.isBefore(day.minusDays(20));
  }

  private void change(Care care, Group to, LocalDate before, LocalDate day) {
    Setting setting = choice.of(to, care.child().ageOn(day));
    if (came(care, before, day)) {
      care.placementOn(day).become(setting);
      return;
    }
    LocalDate earliest = care.placementOn(day).start().plusDays(7);
    LocalDate first = before.plusDays(7).isAfter(earliest) ? before.plusDays(7) : earliest;
    Move move = new Move(draw.day(first, day.minusDays(7)), Move.Kind.TO_ANOTHER_CARER);
    moves.add(care, move);
    care.placements().add(new Placement(move.day(), setting));
  }
}
