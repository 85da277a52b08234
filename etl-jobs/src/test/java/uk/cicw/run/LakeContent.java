package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.Column;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** What a lake says, read by DuckDB from the Parquet files: the rows of each fact, sorted. */
final class LakeContent {
  private static final String KEY = "1 " + "5e".repeat(32) + "\n";

  /**
   * Gives a home the keys that all homes of the tests share, so that they name a child alike and
   * can open what was delivered to each other.
   */
  static void giveKey(Path home) throws IOException {
    Path key = new Home(home).pseudonymKey();
    Files.createDirectories(key.getParent());
    Files.writeString(key, KEY);
    Files.writeString(new Home(home).landingKey(), KEY);
  }

  /** The rows of every fact about children as text, without what identifies the delivery. */
  static Map<String, List<String>> facts(Path home) throws SQLException {
    Map<String, List<String>> content = new LinkedHashMap<>();
    try (Lake lake = Lake.open(Settings.load(new Home(home)));
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (KeptTable fact : Facts.WITH_CHILDREN) {
        content.put(fact.name(), rows(duckdb, fact, lake.pin(List.of(fact)).get(0)));
      }
    }
    return content;
  }

  /** How many rows, and how many children, fail each rule by what is known now. */
  static List<String> failures(Path home) throws SQLException {
    try (Lake lake = Lake.open(Settings.load(new Home(home)));
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      return texts(
          duckdb,
          """
          select format('{}: {:,} rows, {:,} children', rule_code, count(*), count(distinct child_id))
          from read_parquet([%s])
          where known_to is null
          group by rule_code
          order by rule_code"""
              .formatted(files(lake.pin(List.of(Facts.RULE_FAILURES)).get(0))));
    }
  }

  private static List<String> rows(Connection duckdb, KeptTable fact, PinnedTable pinned)
      throws SQLException {
    if (pinned.files().isEmpty()) {
      return List.of();
    }
    String columns =
        fact.columns().stream()
            .map(Column::name)
            .filter(name -> !name.equals("extract_id") && !name.equals("extract_row"))
            .map(name -> "coalesce(%s::varchar, '')".formatted(name))
            .collect(Collectors.joining(", "));
    return texts(
        duckdb,
        "select concat_ws('|', %s) as content from read_parquet([%s]) order by 1"
            .formatted(columns, files(pinned)));
  }

  private static String files(PinnedTable pinned) {
    return pinned.files().stream()
        .map(file -> "'" + file.replaceFirst("^file:/*", "/") + "'")
        .collect(Collectors.joining(", "));
  }

  private static List<String> texts(Connection duckdb, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private LakeContent() {}
}
