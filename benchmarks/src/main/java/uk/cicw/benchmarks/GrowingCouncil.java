package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.PinnedTable;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Releases of the two synthetic councils of the tests, in the first of which more children are in
 * care each time: each release holds other figures than any other.
 *
 * @param councils the folder of the statements that fill the facts
 * @param lake where its facts are put
 */
record GrowingCouncil(Path councils, Home home, Path lake) {
  private static final int AT_FIRST = 200;
  private static final int MORE = 7;
  private static final List<String> GROWING =
      List.of("dim_children", "fact_periods_of_care", "fact_placements", "fact_placement_episodes");

  static GrowingCouncil of(Path root, Home home) throws IOException {
    return new GrowingCouncil(
        root.resolve("warehouse-schema/src/councils/resources"),
        home,
        Files.createDirectories(home.root().resolve("lake")));
  }

  /** Builds release number {@code n} and makes it live. */
  void release(int n) throws IOException, SQLException {
    ReleaseBuilder.of(Settings.load(home), Clock.systemUTC())
        .build(pinned(n), Optional.empty(), () -> {});
  }

  private List<PinnedTable> pinned(int n) throws SQLException, IOException {
    Path folder = Files.createDirectories(lake.resolve(Integer.toString(n)));
    List<PinnedTable> pinned = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (KeptTable table : Facts.TABLES) {
        statement.execute(AllAuthorities.definition(table));
      }
      for (String council : List.of("first-council.sql", "second-council.sql")) {
        statement.execute(Files.readString(councils.resolve(council)));
      }
      for (String table : GROWING) {
        statement.execute(more(table, AT_FIRST + MORE * n));
      }
      for (KeptTable table : Facts.TABLES) {
        Path file = folder.resolve(table.name() + ".parquet");
        statement.execute("copy %s to '%s' (format parquet)".formatted(table.name(), file));
        pinned.add(new PinnedTable(table.name(), n + 1, List.of(file.toUri().toString())));
      }
    }
    return pinned;
  }

  /** So many more children with all that is known of the third one. */
  private static String more(String table, int children) {
    String keys =
        switch (table) {
          case "fact_periods_of_care" -> ", 'more' || n || 'p1' as period_of_care_key";
          case "fact_placements" ->
              ", 'more' || n || 'p1' as period_of_care_key, 'more' || n || 'p1.1' as placement_key";
          default -> "";
        };
    return """
        insert into %1$s
        select t.* replace ('more' || n as child_id, 1000 + n as extract_row%2$s)
        from %1$s t, range(%3$d) more (n) where child_id = 'child3'"""
        .formatted(table, keys, children);
  }
}
