package uk.cicw.model;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Facts;

/** What happens to the children of a seeded council beside care: school, workers, incidents. */
final class SeededEvents {
  private static final String[][] RESULTS = {
    {"KS1", "reading", "expected_standard"},
    {"KS1", "writing", "expected_standard"},
    {"KS1", "maths", "expected_standard"},
    {"KS2", "reading", "expected_standard"},
    {"KS2", "writing", "expected_standard"},
    {"KS2", "maths", "expected_standard"},
    {"KS4", "ALL", "five_a_star_c"},
    {"KS4", "ALL", "five_a_star_c_em"},
    {"KS4", "ALL", "attainment_8"},
    {"KS4", "ALL", "progress_8"},
    {"KS4", "ALL", "english_maths_4"},
    {"KS4", "ALL", "english_maths_5"},
  };
  private static final String[] PROVISIONS = {"N", "K", "E"};
  private static final String[] EXCLUSIONS = {"SUSP", "SUSP", "PERM"};

  private final SeededRows rows;
  private final Random random;
  private final LocalDate last;

  SeededEvents(SeededRows rows, Random random, LocalDate last) {
    this.rows = rows;
    this.random = random;
    this.last = last;
  }

  void of(String id, LocalDate care) throws SQLException {
    for (int year = care.getYear(); year < care.getYear() + 4; year++) {
      school(id, year, care);
    }
    for (LocalDate day = care; day.isBefore(care.plusYears(3)); day = later(day, 300)) {
      rows.known(Facts.PEPS, day, "813", id, day, "REVIEW");
      String kind = random.nextBoolean() ? "M" : "A";
      rows.known(Facts.MISSING_INCIDENTS, day, "813", id, kind, day, day.plusDays(2));
    }
    for (LocalDate day = care; day.isBefore(last); day = later(day, 400)) {
      String worker = "worker" + random.nextInt(3);
      rows.known(
          Facts.SOCIAL_WORKER_SPELLS, day, "813", id, worker, day, later(day, 200), "OTHERS");
    }
  }

  private void school(String id, int year, LocalDate care) throws SQLException {
    String[] result = RESULTS[random.nextInt(RESULTS.length)];
    for (String[] told : RESULTS) {
      if (told[0].equals(result[0])) {
        double value = random.nextInt(2);
        rows.known(
            Facts.EDUCATION_OUTCOMES, care, "813", id, year, told[0], told[1], told[2], value);
      }
    }
    int missed = random.nextInt(90);
    rows.known(Facts.SCHOOL_ABSENCE, care, "813", id, year, 300, missed / 2, missed - missed / 2);
    rows.known(Facts.SEN, care, "813", id, year, PROVISIONS[random.nextInt(PROVISIONS.length)]);
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    if (random.nextInt(3) == 0) {
      rows.known(Facts.SCHOOL_MOVES, care, "813", id, day, "from", "to");
    }
    if (random.nextInt(3) == 0) {
      String kind = EXCLUSIONS[random.nextInt(EXCLUSIONS.length)];
      rows.known(Facts.EXCLUSIONS, care, "813", id, day, kind, 4, "DB");
    }
  }

  /** Somebody who was with foster carers until the 18th birthday, and is asked about until 21. */
  void leaverAt18(String id, LocalDate care) throws SQLException {
    LocalDate birthday = care.plusYears(2);
    LocalDate born = birthday.minusYears(18).withDayOfMonth(1);
    if (birthday.isAfter(last)) {
      return;
    }
    rows.known(Facts.CHILDREN, care, "813", id, "2", born, "WBRI", null, false, 2020);
    rows.known(
        Facts.PERIODS_OF_CARE, care, "813", id, id, 1, care, birthday, "C2", "N1", "E17", false, 1);
    rows.known(
        Facts.PLACEMENTS,
        care,
        "813",
        id,
        id + "-1",
        id,
        1,
        care,
        birthday,
        "U6",
        "foster_other",
        "PR1",
        null,
        null,
        "IN",
        2.0,
        false,
        "E17",
        null,
        1,
        0);
    for (int age = 17; age <= 21; age++) {
      int year = CollectionYear.of(birthday).ending() + age - 18;
      String home = random.nextInt(3) > 0 ? "Z1" : "U1";
      String activity = random.nextBoolean() ? "F1" : "G6";
      rows.known(Facts.CARE_LEAVERS, birthday, "813", id, year, born, age, "YES", activity, home);
    }
  }

  private LocalDate later(LocalDate day, int days) {
    return day.plusDays(1 + random.nextInt(days));
  }
}
