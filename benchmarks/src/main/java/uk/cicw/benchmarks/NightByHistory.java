package uk.cicw.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One night's work with twenty years of history behind it against the same night with one year. The
 * night costs what arrived when the ratio is near one.
 */
record NightByHistory(Programs programs, Path work) {
  private static final String LAST_MONTH = ".*month=2026-09";
  private static final String MONTHS_OF_ONE_YEAR =
      ".*month=(2025-(09|10|11|12)|2026-(01|02|03|04|05|06|07|08))";
  private static final String RETURNS_BEFORE_THE_MONTHS = ".*year=20(0[4-9]|1\\d|2[0-3])-\\d\\d";
  private static final String MONTHS_BEFORE_THE_LAST = ".*month=(2024-|2025-|2026-0[1-8]).*";

  Comparison measure(int pairs) {
    List<Path> twentyYears = new ArrayList<>(programs.sampleFolders(RETURNS_BEFORE_THE_MONTHS));
    twentyYears.addAll(programs.sampleFolders(MONTHS_BEFORE_THE_LAST));
    SavedHome longHistory = prepared("twenty-years", twentyYears);
    SavedHome shortHistory = prepared("one-year", programs.sampleFolders(MONTHS_OF_ONE_YEAR));
    double[] ours = new double[pairs];
    double[] theirs = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      ours[pair] = night(longHistory);
      theirs[pair] = night(shortHistory);
    }
    return new Comparison("a night", "20 years behind it", "1 year behind it", 1.2, ours, theirs);
  }

  private SavedHome prepared(String name, List<Path> history) {
    SavedHome home = new SavedHome(work.resolve(name), work.resolve(name + "-saved"));
    programs.run(home.home(), history);
    home.save();
    return home;
  }

  private double night(SavedHome home) {
    home.restore();
    return programs.run(home.home(), programs.sampleFolders(LAST_MONTH));
  }
}
