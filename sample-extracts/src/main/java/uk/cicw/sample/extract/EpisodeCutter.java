package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Dated;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Span;

/**
 * Cuts a period of care into episodes: a new one whenever legal status, carer or status changes.
 */
final class EpisodeCutter {

  static List<Episode> cut(Care care) {
    List<LocalDate> days = new ArrayList<>(changes(care));
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      Optional<LocalDate> end = i + 1 < days.size() ? Optional.of(days.get(i + 1)) : care.end();
      episodes.add(
          new Episode(
              day,
              end,
              i == 0 ? "S" : reason(care, days.get(i - 1), day),
              legalStatus(care, day),
              care.placementOn(day),
              away(care, day),
              i + 1 < days.size() ? changeReason(care, day, days.get(i + 1)) : ""));
    }
    return episodes;
  }

  private static TreeSet<LocalDate> changes(Care care) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(care.start());
    care.legalStatuses().forEach(status -> days.add(status.date()));
    for (Placement placement : care.placements()) {
      days.add(placement.start());
      placement.statusChanges().forEach(days::add);
    }
    for (Span stay : care.temporaryStays()) {
      days.add(stay.start());
      days.add(stay.end());
    }
    care.end().ifPresent(end -> days.tailSet(end, true).clear());
    return days;
  }

  private static String reason(Care care, LocalDate before, LocalDate day) {
    boolean legal = !legalStatus(care, before).equals(legalStatus(care, day));
    boolean carer = isOtherCarer(care, before, day);
    boolean status = !carer && isOtherStatus(care, before, day);
    return carer ? legal ? "B" : "P" : status ? legal ? "U" : "T" : "L";
  }

  private static boolean isOtherCarer(Care care, LocalDate before, LocalDate day) {
    return care.placementOn(before) != care.placementOn(day)
        || !away(care, before).equals(away(care, day));
  }

  private static boolean isOtherStatus(Care care, LocalDate before, LocalDate day) {
    return care.placementOn(before).variantOn(before) != care.placementOn(day).variantOn(day);
  }

  /** Not given for moves into or out of a temporary placement (validation rule 226). */
  private static String changeReason(Care care, LocalDate day, LocalDate next) {
    if (away(care, day).isPresent() || away(care, next).isPresent()) {
      return "";
    }
    return isOtherCarer(care, day, next)
        ? care.placementOn(day).changeReason()
        : isOtherStatus(care, day, next) ? "PLACE" : "";
  }

  private static String legalStatus(Care care, LocalDate day) {
    return care.legalStatuses().stream()
        .filter(status -> !status.date().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Dated::code)
        .orElseThrow();
  }

  private static Optional<String> away(Care care, LocalDate day) {
    return care.temporaryStays().stream()
        .filter(stay -> !stay.start().isAfter(day) && stay.end().isAfter(day))
        .map(Span::code)
        .findFirst();
  }

  private EpisodeCutter() {}
}
