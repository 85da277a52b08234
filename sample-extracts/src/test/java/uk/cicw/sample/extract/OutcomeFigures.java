package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.Map;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.life.Child;
import uk.cicw.schema.Education;

/** The published figures on health, school and care leavers, worked out from what is reported. */
record OutcomeFigures(Lives lives, Map<String, Double> values) {

  void workOut() {
    health();
    school();
    leavers();
  }

  private void put(String indicator, String period, double value) {
    values.put(indicator + " " + period, value);
  }

  private void health() {
    Reported year = new Reported(lives, 2011);
    double dental = year.health("TEETH_CHECK", 0, 17);
    put("dental_check_pct", "2010/11", dental);
    put("immunisations_pct", "2010/11", year.health("IMMUNISATIONS", 0, 17));
    put("sdq_completion_pct", "2010/11", year.scored());
    put("health_and_dental_pct", "2010/11", healthAndDental(2011));
    put("health_and_dental_pct", "2018/19", healthAndDental(2019));
    double least = 100;
    for (int ending = 2007; ending <= 2012; ending++) {
      least = Math.min(least, healthAndDental(ending));
    }
    put("health_and_dental_pct", "2007 onward", least);
    for (int ending : new int[] {2006, 2011, 2012}) {
      put(
          "offending_pct",
          "%d/%02d".formatted(ending - 1, ending % 100),
          new Reported(lives, ending).health("CONVICTED", 10, 17));
    }
    for (int ending : new int[] {2018, 2019}) {
      put(
          "substance_misuse_pct",
          "%d/%02d".formatted(ending - 1, ending % 100),
          new Reported(lives, ending).health("SUBSTANCE_MISUSE", 0, 17));
    }
  }

  /** PAF C19: the mean of both shares. */
  private double healthAndDental(int ending) {
    Reported year = new Reported(lives, ending);
    return (year.health("HEALTH_ASSESSMENT", 0, 17) + year.health("TEETH_CHECK", 0, 17)) / 2;
  }

  private void school() {
    put("ks4_five_a_star_c_pct", "2010/11", results(2011, "KS4", "ALL", "five_a_star_c"));
    put("ks4_five_a_star_c_pct", "2011/12", results(2012, "KS4", "ALL", "five_a_star_c"));
    put("ks4_five_a_star_c_em_pct", "2011/12", results(2012, "KS4", "ALL", "five_a_star_c_em"));
    for (String subject : new String[] {"reading", "writing", "maths"}) {
      put(
          "ks2_" + subject + "_expected_pct",
          "2018/19",
          results(2019, "KS2", subject, "expected_standard"));
    }
    long permanent = 0;
    for (int ending = 2009; ending <= 2013; ending++) {
      permanent +=
          new Reported(lives, ending)
              .rows(Education.EXCLUSIONS).stream()
                  .filter(row -> row.get("CATEGORY").equals("PERM"))
                  .filter(row -> row.day("START_DATE").isAfter(LocalDate.of(2008, 8, 31)))
                  .filter(row -> row.day("START_DATE").isBefore(LocalDate.of(2012, 9, 1)))
                  .count();
    }
    put("permanent_exclusions_count", "2008/09 to 2011/12", permanent);
  }

  private double results(int ending, String keyStage, String subject, String measure) {
    return new Reported(lives, ending).results(keyStage, subject, measure);
  }

  private void leavers() {
    Reported year = new Reported(lives, 2011);
    put(
        "care_leavers_suitable_accommodation_pct",
        "2010/11",
        year.leavers(19, 19, row -> row.get("ACCOM").endsWith("1")));
    put(
        "care_leavers_eet_pct",
        "2010/11",
        year.leavers(19, 19, row -> row.get("ACTIV").matches("[FP].")));
    Reported later = new Reported(lives, 2019);
    put(
        "care_leavers_suitable_accommodation_pct",
        "2018/19",
        later.leavers(17, 18, row -> row.get("ACCOM").endsWith("1")));
    put(
        "care_leavers_higher_education_count",
        "2018/19",
        later.leavers(19, 21).stream().filter(row -> row.get("ACTIV").matches("[FP]1")).count());
    put(
        "care_leavers_count",
        "2019-09-30",
        lives.children().stream()
            .filter(child -> isCareLeaver(child, LocalDate.of(2019, 9, 30)))
            .count());
  }

  /** Left care at 16 or over after thirteen weeks since the 14th birthday, and is under 22. */
  private static boolean isCareLeaver(Child child, LocalDate day) {
    boolean known =
        child.cares().stream().anyMatch(c -> !c.isShortBreaks() && !c.start().isAfter(day));
    int age = child.ageOn(day);
    return known
        && age >= 16
        && age < 22
        && child.careOn(day).isEmpty()
        && LeaverTable.wasEligible(child);
  }
}
