package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Child;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Review;
import uk.cicw.sample.life.Setting;

/** Header, episodes, reviews and UASC. */
final class CareTables {

  static Row header(Child child, Window window) {
    return Row.of(child)
        .with("SEX", sex(child, window))
        .with("DOB", child.birth())
        .with("ETHNIC", child.ethnic())
        .with("UPN", upn(child, window))
        .with("MOTHER", child.isGirl() ? "0" : "");
  }

  private static String sex(Child child, Window window) {
    return window.ending() < 2025 ? child.isGirl() ? "2" : "1" : child.isGirl() ? "F" : "M";
  }

  private static String upn(Child child, Window window) {
    if (child.ageOn(window.to()) < 4) {
      return "UN1";
    }
    return child.isUnaccompanied() ? "UN2" : "Z999%09d".formatted(child.ordinal() * 7919L);
  }

  static List<Row> episodes(Child child, Window window) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      for (Episode episode : EpisodeCutter.cut(care)) {
        if (window.overlaps(episode.start(), episode.end())) {
          rows.add(episode(care, episode, window));
        }
      }
    }
    return rows;
  }

  private static Row episode(Care care, Episode episode, Window window) {
    Placement placement = episode.placement();
    boolean away = episode.away().isPresent();
    int variant = placement.variantOn(episode.start());
    return endOf(episode, care, window)
        .with("DECOM", episode.start())
        .with("RNE", episode.newEpisodeReason())
        .with("LS", episode.legalStatus())
        .with("CIN", care.need())
        .with("PLACE", episode.away().orElse(placement.setting().code(window.ending(), variant)))
        .with("PLACE_PROVIDER", away ? "" : placement.provider())
        .with("HOME_POST", care.home().postcode())
        .with("PL_POST", away ? "" : placement.address().postcode())
        .with("URN", away || placement.setting() == Setting.MISSING ? "" : placement.urn());
  }

  private static Row endOf(Episode episode, Care care, Window window) {
    Row row = Row.of(care.child());
    Optional<LocalDate> end = window.known(episode.end());
    if (end.isPresent()) {
      boolean last = care.end().equals(end);
      row.with("DEC", end)
          .with("REC", last ? care.reason().orElseThrow().code(window.ending()) : "X1")
          .with("REASON_PLACE_CHANGE", last ? "" : episode.changeReason());
    }
    return row;
  }

  static List<Row> reviews(Child child, Window window) {
    List<Row> rows = new ArrayList<>();
    for (Care care : child.cares()) {
      for (Review review : care.reviews()) {
        if (window.contains(review.held())) {
          rows.add(
              Row.withBirth(child)
                  .with("REVIEW", review.held())
                  .with("REVIEW_CODE", review.code()));
        }
      }
    }
    return rows;
  }

  static List<Row> uasc(Child child, Window window) {
    if (!child.isUnaccompanied()) {
      return List.of();
    }
    return List.of(
        Row.withBirth(child)
            .with("SEX", sex(child, window))
            .with("DUC", window.known(Optional.of(child.birthday(18)))));
  }

  private CareTables() {}
}
