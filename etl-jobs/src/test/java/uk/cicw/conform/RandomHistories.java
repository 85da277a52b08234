package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Staging;

/**
 * Seeded random children over four collection years, delivered in several versions of each return,
 * some of them late, with the faults that real returns have: episodes that overlap, repeat, stay
 * open, end before they begin or vanish, and reviews that are entered later or not at all.
 */
final class RandomHistories {
  private static final LocalDate FIRST_DAY = LocalDate.of(2016, 4, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 31);
  private static final String[] REASONS = {"P", "L", "T", "B", "U", "P"};
  private static final String[] PLACES = {"U6", "U4", "K2", "T1", "T3", "A5", "P1"};
  private static final String[] STATUSES = {"C1", "C2", "V2", "V3"};

  /**
   * Some children left years ago, some come back after years, some are never out of the returns.
   */
  private static final List<Set<Integer>> YEARS =
      List.of(
          Set.of(2017),
          Set.of(2017, 2018),
          Set.of(2018),
          Set.of(2017, 2020),
          Set.of(2017, 2018, 2019, 2020),
          Set.of(2019, 2020));

  private final Random random;
  private final Given given = new Given();

  private RandomHistories(long seed) {
    random = new Random(seed);
  }

  static Given of(long seed, int children) {
    RandomHistories histories = new RandomHistories(seed);
    List<KnownExtract> extracts = histories.extracts();
    for (int child = 0; child < children; child++) {
      histories.addChild("child-" + child, extracts);
    }
    return histories.given;
  }

  /** Three versions of each return; the second speaks of the whole year, the third amends it. */
  private List<KnownExtract> extracts() {
    for (int year = 2017; year <= 2020; year++) {
      LocalDate end = new CollectionYear(year).end();
      for (String table : List.of("episodes", "reviews", "header", "missing")) {
        String id = table + year;
        given.extract(id + "a", table, year, end.minusMonths(5), end.minusMonths(5).plusDays(9));
        given.extract(id + "b", table, year, end, end.plusDays(70 + random.nextInt(3)));
        given.extract(id + "c", table, year, end, end.plusDays(200 + random.nextInt(600)));
      }
    }
    return List.copyOf(given.extracts());
  }

  private void addChild(String child, List<KnownExtract> extracts) {
    List<Map<String, String>> episodes = episodes(child);
    List<Map<String, String>> reviews = dated(child, "review", 3);
    List<Map<String, String>> missing = dated(child, "mis_start", 1);
    Set<Integer> mentionedIn = YEARS.get(random.nextInt(YEARS.size()));
    for (KnownExtract extract : extracts) {
      if (!mentionedIn.contains(extract.collectionYear())) {
        continue;
      }
      switch (extract.table()) {
        case "episodes" -> episodes.forEach(row -> deliverEpisode(extract, row));
        case "reviews" ->
            reviews.forEach(row -> deliver(extract, row, "review", "review_code", "PN"));
        case "missing" ->
            missing.forEach(row -> deliver(extract, row, "mis_start", "missing", "M"));
        default -> row(extract, Map.of("child_id", child, "sex", "1", "birth_month", "2008-05-01"));
      }
    }
  }

  private List<Map<String, String>> episodes(String child) {
    List<Map<String, String>> episodes = new ArrayList<>();
    LocalDate start = FIRST_DAY.minusDays(200).plusDays(random.nextInt(900));
    boolean isInCare = false;
    while (start.isBefore(LAST_DAY) && episodes.size() < 14) {
      LocalDate end = start.plusDays(5 + random.nextInt(250));
      boolean leaves = random.nextInt(4) == 0;
      Map<String, String> episode = new HashMap<>();
      episode.put("child_id", child);
      episode.put("decom", start.toString());
      episode.put("dec", end.toString());
      episode.put("rne", isInCare ? any(REASONS) : "S");
      episode.put("ls", any(STATUSES));
      episode.put("cin", "N1");
      episode.put("place", any(PLACES));
      episode.put("urn", "SC00000" + random.nextInt(2));
      episode.put("rec", leaves ? "E4A" : "X1");
      episodes.add(episode);
      isInCare = !leaves;
      start = leaves ? end.plusDays(random.nextInt(90)) : end;
    }
    return episodes;
  }

  private List<Map<String, String>> dated(String child, String column, int each) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < each * 4; i++) {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(1400));
      rows.add(Map.of("child_id", child, column, day.toString()));
    }
    return rows;
  }

  /** An episode is delivered by the returns of the years that it touches, closed once it is. */
  private void deliverEpisode(KnownExtract extract, Map<String, String> episode) {
    LocalDate start = LocalDate.parse(episode.get("decom"));
    LocalDate end = LocalDate.parse(episode.get("dec"));
    LocalDate yearStart = new CollectionYear(extract.collectionYear()).start();
    if (start.isAfter(extract.dataTo()) || end.isBefore(yearStart) || random.nextInt(15) == 0) {
      return;
    }
    Map<String, String> row = new HashMap<>(episode);
    if (end.isAfter(extract.dataTo())) {
      row.remove("dec");
      row.remove("rec");
    }
    spoil(row, start, end);
    row(extract, row);
    if (random.nextInt(20) == 0) {
      row(extract, random.nextBoolean() ? row : Map.copyOf(episode));
    }
  }

  private void spoil(Map<String, String> row, LocalDate start, LocalDate end) {
    switch (random.nextInt(30)) {
      case 0 -> row.put("decom", start.minusDays(random.nextInt(5)).toString());
      case 1 -> row.put("dec", end.plusDays(random.nextInt(60)).toString());
      case 2 -> row.put("dec", start.minusDays(random.nextInt(3)).toString());
      case 3 -> row.remove("dec");
      case 4 -> row.put("rne", "S");
      case 5 -> row.put("dec", end.minusDays(random.nextInt(4)).toString());
      default -> {
        // most rows are sound
      }
    }
  }

  private void deliver(
      KnownExtract extract, Map<String, String> row, String date, String code, String value) {
    LocalDate day = LocalDate.parse(row.get(date));
    boolean isOfYear = new CollectionYear(extract.collectionYear()).contains(day);
    if (isOfYear && !day.isAfter(extract.dataTo()) && random.nextInt(8) > 0) {
      Map<String, String> delivered = new HashMap<>(row);
      delivered.put(code, value.equals("PN") ? value + random.nextInt(8) : value);
      row(extract, delivered);
    }
  }

  /** What a return may not leave blank is given where the history does not say it. */
  private void row(KnownExtract extract, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    for (Column column :
        Staging.of(ExtractCatalogue.table(extract.table()).orElseThrow()).columns()) {
      if (column.required() && !Staging.ORIGIN.contains(column)) {
        all.putIfAbsent(column.name(), column.type() == ColumnType.DATE ? "2008-05-01" : "1");
      }
    }
    given.row(extract.extractId(), all);
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }
}
