package uk.cicw.model;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * A council of children in care since 2002, made from a seed, whose facts were revised at times.
 */
final class SeededCouncil {
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
  private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  private final Random random;
  private final FactWarehouse warehouse;
  private final Map<String, DuckDBAppender> appenders = new HashMap<>();

  private SeededCouncil(FactWarehouse warehouse, long seed) {
    this.warehouse = warehouse;
    this.random = new Random(seed);
  }

  static void fill(FactWarehouse warehouse, long seed, int children) throws SQLException {
    SeededCouncil council = new SeededCouncil(warehouse, seed);
    council.extracts();
    for (int child = 0; child < children; child++) {
      council.child("child" + child);
    }
    for (DuckDBAppender appender : council.appenders.values()) {
      appender.close();
    }
  }

  private void extracts() throws SQLException {
    for (int year = 2005; year <= 2027; year++) {
      CollectionYear collection = new CollectionYear(year);
      LocalDate to = collection.end().isAfter(LAST) ? LAST : collection.end();
      for (var table : ExtractCatalogue.TABLES) {
        String id = table.name() + year;
        append(Facts.EXTRACTS, id, "813", table.name(), year, to, to.plusDays(5), 1, 1, 0, true);
      }
    }
  }

  private void child(String id) throws SQLException {
    LocalDate care = FIRST.plusDays(random.nextInt(9000));
    LocalDate born = care.minusDays(random.nextInt(6000)).withDayOfMonth(1);
    known(Facts.CHILDREN, care, "813", id, "1", born, "WBRI", null, false, 2020);
    outcomes(id, born, care);
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
      LocalDate end = day.plusDays(1 + random.nextInt(290));
      placement(id, key, n, day, shown(end), end.equals(shown(end)) && n == placements);
      day = end;
    }
    known(
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
        shown(day) == null ? null : random.nextInt(5) == 0 ? "E11" : "E4A",
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
    known(
        Facts.PLACEMENT_EPISODES,
        start,
        "813",
        id,
        start,
        end,
        n == 1 ? "S" : "P",
        "C2",
        "N1",
        place,
        place,
        "PR1",
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
    known(
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
        "PR1",
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
      known(
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
      known(
          Facts.HEALTH_OUTCOMES,
          start,
          "813",
          id,
          year,
          born,
          yes ? 12 : null,
          null,
          !yes,
          yes,
          yes,
          yes,
          yes,
          !yes,
          null,
          null);
      known(
          Facts.EDUCATION_OUTCOMES,
          start,
          "813",
          id,
          year,
          "KS2",
          "READING",
          "EXPECTED",
          yes ? 1.0 : 0.0);
      known(
          Facts.CARE_LEAVERS,
          start,
          "813",
          id,
          year,
          born,
          19 + year % 3,
          "YES",
          yes ? "F2" : "G5",
          "B1");
    }
    known(Facts.UASC, start, "813", id, CollectionYear.of(start).ending(), null);
  }

  private static @Nullable LocalDate shown(LocalDate end) {
    return end.isAfter(LAST) ? null : end;
  }

  /** Learnt some weeks after it happened; one row in five was learnt otherwise later. */
  private void known(KeptTable table, LocalDate happened, @Nullable Object... values)
      throws SQLException {
    LocalDate from = happened.plusDays(random.nextInt(90));
    LocalDate to = random.nextInt(5) == 0 ? from.plusDays(1 + random.nextInt(700)) : null;
    @Nullable Object[] row = new @Nullable Object[values.length + 4];
    System.arraycopy(values, 0, row, 0, values.length);
    row[values.length] = from;
    row[values.length + 1] = to;
    row[values.length + 2] = "extract";
    row[values.length + 3] = 1;
    append(table, row);
  }

  private void append(KeptTable table, @Nullable Object... row) throws SQLException {
    DuckDBAppender appender = appenders.get(table.name());
    if (appender == null) {
      appender = warehouse.connection().unwrap(DuckDBConnection.class).createAppender(table.name());
      appenders.put(table.name(), appender);
    }
    appender.beginRow();
    for (int i = 0; i < row.length; i++) {
      append(appender, table.columns().get(i), row[i]);
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, Column column, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (column.type()) {
      case TEXT, CODE -> appender.append((String) value);
      case DATE -> appender.append((LocalDate) value);
      case INTEGER -> appender.append((Integer) value);
      case BOOLEAN -> appender.append((Boolean) value);
      case DECIMAL -> appender.append(java.math.BigDecimal.valueOf((Double) value).setScale(3));
    }
  }
}
