package uk.cicw.model;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Facts;

/**
 * A council of children in care since 2002, made from a seed, whose facts were revised at times.
 */
public final class SeededCouncil {
  private static final String[] PLACES = {
    "foster_other",
    "foster_kinship",
    "childrens_home",
    "with_parents",
    "placed_for_adoption",
    "temporary",
    "semi_independent",
    "secure_home"
  };
  private static final String[] REASONS = {"E11", "E12", "E41", "E45", "E4A", "E4B", "E5"};
  private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  private final Random random;
  private final SeededRows rows;
  private final SeededEvents events;

  private SeededCouncil(SeededRows rows, Random random) {
    this.rows = rows;
    this.random = random;
    this.events = new SeededEvents(rows, random, LAST);
  }

  public static void fill(FactWarehouse warehouse, long seed, int children) throws SQLException {
    Random random = new Random(seed);
    try (SeededRows rows = new SeededRows(warehouse, random)) {
      SeededCouncil council = new SeededCouncil(rows, random);
      council.extracts();
      for (int child = 0; child < children; child++) {
        council.child("child" + child);
      }
    }
  }

  private void extracts() throws SQLException {
    for (int year = 2005; year <= 2027; year++) {
      CollectionYear collection = new CollectionYear(year);
      LocalDate to = collection.end().isAfter(LAST) ? LAST : collection.end();
      for (var table : ExtractCatalogue.TABLES) {
        String id = table.name() + year;
        rows.append(
            Facts.EXTRACTS, id, "813", table.name(), year, to, to.plusDays(5), 1, 1, 0, true);
      }
    }
  }

  private void child(String id) throws SQLException {
    LocalDate care = FIRST.plusDays(random.nextInt(9000));
    LocalDate born = care.minusDays(random.nextInt(6000)).withDayOfMonth(1);
    rows.known(
        Facts.CHILDREN,
        care,
        "813",
        id,
        "1",
        born,
        "WBRI",
        random.nextInt(9) > 0 ? "upn" : null,
        false,
        2020);
    outcomes(id, born, care);
    events.of(id, care);
    if (random.nextInt(8) == 0) {
      events.leaverAt18(id + "-at-18", care);
    }
    int periods = random.nextInt(4) == 0 ? 2 : 1;
    for (int number = 1; number <= periods && care.isBefore(LAST); number++) {
      care = periodOfCare(id, number, born, care).plusDays(30 + random.nextInt(300));
    }
  }

  private LocalDate periodOfCare(String id, int number, LocalDate born, LocalDate start)
      throws SQLException {
    String key = id + "-" + number;
    LocalDate day = start;
    int placements = 1 + random.nextInt(5);
    for (int n = 1; n <= placements; n++) {
      LocalDate end = day.plusDays(1 + random.nextInt(random.nextInt(6) == 0 ? 1500 : 290));
      placement(id, key, n, day, shown(end), end.equals(shown(end)) && n == placements);
      day = end;
    }
    String reason = shown(day) == null ? null : reason(number);
    if (reason != null && reason.startsWith("E1")) {
      int year = CollectionYear.of(day).ending();
      rows.known(
          Facts.ADOPTIONS, start, "813", id, year, start, start.plusDays(90), true, 2, "MF", "L11");
    }
    rows.known(
        Facts.PERIODS_OF_CARE,
        start,
        "813",
        id,
        key,
        number,
        start,
        shown(day),
        "C2",
        "N1",
        reason,
        false,
        placements);
    reviews(id, key, start, day);
    return day;
  }

  private void placement(
      String id, String key, int n, LocalDate start, @Nullable LocalDate end, boolean isLast)
      throws SQLException {
    String place = PLACES[random.nextInt(PLACES.length)];
    String where = random.nextBoolean() ? "IN" : "OUT";
    double miles = random.nextInt(400) / 10.0;
    rows.known(
        Facts.PLACEMENT_EPISODES,
        start,
        "813",
        id,
        start,
        end,
        n == 1 ? "S" : "P",
        place.equals("placed_for_adoption") ? "E1" : "C2",
        "N1",
        place,
        place,
        "PR" + (1 + n % 5),
        isLast ? "E4A" : "X1",
        null,
        null,
        null,
        where,
        miles,
        2020,
        0,
        end,
        true);
    rows.known(
        Facts.PLACEMENTS,
        start,
        "813",
        id,
        key + "-" + n,
        key,
        n,
        start,
        end,
        place,
        place,
        "PR" + (1 + n % 5),
        null,
        null,
        where,
        miles,
        false,
        null,
        null,
        1,
        0);
  }

  private void reviews(String id, String key, LocalDate start, LocalDate end) throws SQLException {
    int number = 1;
    for (LocalDate due = start.plusDays(28); due.isBefore(end); due = due.plusDays(60)) {
      int late = random.nextInt(10) == 0 ? 3 : 0;
      rows.known(
          Facts.REVIEWS,
          due,
          "813",
          id,
          key,
          number++,
          due,
          due.plusDays(late),
          late,
          late == 0,
          "PN" + (1 + random.nextInt(7)),
          random.nextInt(8) > 0,
          due.plusDays(late));
    }
  }

  private void outcomes(String id, LocalDate born, LocalDate start) throws SQLException {
    for (int year = start.getYear(); year < start.getYear() + 3; year++) {
      boolean yes = random.nextInt(4) > 0;
      rows.known(
          Facts.HEALTH_OUTCOMES,
          start,
          "813",
          id,
          year,
          born,
          yes ? 8 + random.nextInt(12) : null,
          null,
          !yes,
          yes,
          yes,
          yes,
          yes,
          !yes,
          random.nextBoolean(),
          random.nextBoolean());
      rows.known(
          Facts.CARE_LEAVERS,
          start,
          "813",
          id,
          year,
          born,
          19 + year % 3,
          "YES",
          yes ? "F" + (1 + year % 2) : "G5",
          "B1");
    }
    rows.known(Facts.UASC, start, "813", id, CollectionYear.of(start).ending(), null);
  }

  /** A child who was adopted is another child to the return if ever looked after again. */
  private String reason(int periodNumber) {
    int first = periodNumber == 1 ? 0 : 2;
    return REASONS[first + random.nextInt(REASONS.length - first)];
  }

  private static @Nullable LocalDate shown(LocalDate end) {
    return end.isAfter(LAST) ? null : end;
  }
}
