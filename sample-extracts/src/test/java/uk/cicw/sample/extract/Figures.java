package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.LeavingReason;
import uk.cicw.sample.life.Review;
import uk.cicw.sample.life.Setting.Group;

/** Every figure that North Lincolnshire published, worked out from the lives of the sample. */
final class Figures {
  /** Declared synthetic in the reference data: no estimate of mid-2011 is published with them. */
  private static final int POPULATION_MID_2011 = 34_470;

  private final Lives lives;
  private final Map<String, Double> values = new LinkedHashMap<>();

  Figures(Lives lives) {
    this.lives = lives;
    stocks();
    placements();
    flows();
    reviews();
    new OutcomeFigures(lives, values).workOut();
  }

  OptionalDouble value(String indicator, String period) {
    return Optional.ofNullable(values.get(indicator + " " + period))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private void put(String indicator, String period, double value) {
    values.put(indicator + " " + period, value);
  }

  private Day on(String date) {
    return new Day(lives, LocalDate.parse(date));
  }

  private Flows flows(String from, String to) {
    return new Flows(lives, LocalDate.parse(from), LocalDate.parse(to));
  }

  private void stocks() {
    put("cla_rate_per_10000", "2011/12", on("2012-03-31").count() * 10_000 / POPULATION_MID_2011);
    put("cla_count", "2012-05-04", on("2012-05-04").count());
    put("cla_count", "2019-09-30", on("2019-09-30").count());
    for (String date : new String[] {"2019-09-30", "2019-03-31", "2018-11-30"}) {
      Day day = on(date);
      put("cla_uasc_count", date, day.count(day::isUnaccompanied));
    }
    Day before = on("2009-03-31");
    Day after = on("2012-03-31");
    put(
        "aged_0_4_share_change",
        "2009 to 2012",
        after.percent(c -> after.isOfAge(c, 0, 4)) - before.percent(c -> before.isOfAge(c, 0, 4)));
    put(
        "aged_over_10_share_change",
        "2009 to 2012",
        after.percent(c -> after.isOfAge(c, 10, 17))
            - before.percent(c -> before.isOfAge(c, 10, 17)));
  }

  private void placements() {
    put("three_plus_placements_pct", "2004/05", threePlus("2005-03-31"));
    put("three_plus_placements_pct", "2011/12", threePlus("2012-03-31"));
    put("three_plus_placements_pct", "2012-07-31", threePlus("2012-07-31"));
    put("residential_pct", "2004/05", residential("2005-03-31"));
    put("residential_pct", "2012-06-30", residential("2012-06-30"));
    put("residential_pct", "2012-07-31", residential("2012-07-31"));
    Day first = on("2012-03-31");
    put(
        "foster_or_adoption_pct",
        "2011/12",
        first.percent(
            c -> first.isIn(c, Group.FOSTER) || first.isIn(c, Group.ADOPTION), first::isPlaced));
    Day march = on("2019-03-31");
    put("foster_pct", "2019-03-31", march.percent(c -> march.isIn(c, Group.FOSTER)));
    put(
        "foster_own_la_share_pct",
        "2019-03-31",
        march.percent(
            c -> march.placement(c).provider().equals("PR1"), c -> march.isIn(c, Group.FOSTER)));
    Day autumn = on("2019-09-30");
    put(
        "kinship_foster_count",
        "2019-09-30",
        autumn.count(c -> autumn.placement(c).setting().toString().equals("FRIEND_OR_RELATIVE")));
    put("agency_placement_count", "2019-09-30", autumn.count(autumn::isBought));
    put("placed_outside_la_count", "2019-09-30", autumn.count(autumn::isOutside));
  }

  private double threePlus(String date) {
    Day day = on(date);
    return day.percent(day::hasThreePlacements);
  }

  private double residential(String date) {
    Day day = on(date);
    return day.percent(c -> day.isIn(c, Group.RESIDENTIAL), day::isPlaced);
  }

  private void flows() {
    put(
        "distant_placement_pct",
        "2012-07-31",
        flows("2012-04-01", "2012-07-31").starters(Flows::startedFar));
    put(
        "entrants_aged_0_4_pct",
        "2012-07-31",
        flows("2012-02-01", "2012-07-31").starters(c -> c.child().ageOn(c.start()) < 5));
    put(
        "adopted_pct_of_leavers",
        "2006/07",
        flows("2006-04-01", "2007-03-31").leavers(LeavingReason::isAdoption));
    put(
        "adopted_pct_of_leavers",
        "2012/13",
        flows("2012-04-01", "2013-03-31").leavers(LeavingReason::isAdoption));
    put(
        "legal_permanence_pct",
        "2011/12",
        flows("2011-04-01", "2012-03-31").leavers(Flows::isPermanence));
  }

  private void reviews() {
    put("reviews_on_time_pct", "2012-07-31", onTime("2012-04-01", "2012-07-31"));
    put("reviews_on_time_pct", "2018/19", onTime("2018-04-01", "2019-03-31"));
    put("review_participation_pct", "2018/19", participation("2018-04-01", "2019-03-31"));
  }

  /** Children all of whose reviews were on time, those due and not held among them. */
  private double onTime(String from, String to) {
    Day day = on(to);
    return day.percent(
        care -> care.reviews().stream().noneMatch(review -> isLate(review, care, from, day)));
  }

  private static boolean isLate(Review review, Care care, String from, Day day) {
    boolean heldLate = review.held().isAfter(review.due());
    boolean counts = !review.due().isAfter(day.date()) && care.isOn(review.due());
    return heldLate && counts && !review.held().isBefore(LocalDate.parse(from));
  }

  private double participation(String from, String to) {
    Day day = on(to);
    return day.percent(
        care ->
            care.reviews().stream()
                .filter(review -> !review.held().isBefore(LocalDate.parse(from)))
                .filter(review -> !review.held().isAfter(day.date()))
                .noneMatch(review -> review.code().equals("PN7")));
  }
}
