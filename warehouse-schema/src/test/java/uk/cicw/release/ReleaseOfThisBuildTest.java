package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.duckdb.ReadOnlyFile;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.matrix.ClientMatrix;
import uk.cicw.matrix.MatrixText;
import uk.cicw.matrix.ReleaseClient;

/** A small release with every model of this build, as clients of DuckDB see it. */
class ReleaseOfThisBuildTest {
  @TempDir static Path home;
  private static SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeAll
  static void publish() throws Exception {
    warehouse = new SmallWarehouse(home);
    List<PinnedTable> pinned = SmallLake.with(home.resolve("lake"), 240);
    ReleaseBuilder.of(Settings.load(new Home(home)), SmallWarehouse.CLOCK)
        .build(pinned, Optional.empty(), () -> {});
  }

  @Test
  void theModelsOfThisBuildGiveTheSameCount() throws Exception {
    String count =
        """
        select numerator, value, status, is_synthetic from %s
        where indicator_id = 'cla_count' and period_kind = 'month_end'
          and period_end = date '2025-03-31'""";
    for (Audience audience : Audience.values()) {
      for (String table : List.of("trend_series", "benchmark")) {
        assertThat(warehouse.live(audience, count.formatted(table)))
            .containsExactly("231 | 231.0 | value | true");
      }
    }
  }

  @Test
  void everythingInBothFilesIsDescribed() throws Exception {
    String undescribed =
        """
        select table_name || '.' || column_name from duckdb_columns()
        where not internal and coalesce(comment, '') = ''
        union all
        select table_name from duckdb_tables() where not internal and coalesce(comment, '') = ''
        union all
        select view_name from duckdb_views() where not internal and coalesce(comment, '') = ''
        union all
        select function_name from duckdb_functions()
        where not internal and macro_definition is not null and coalesce(comment, '') = ''""";
    for (Audience audience : Audience.values()) {
      assertThat(warehouse.live(audience, undescribed))
          .as("in %s; columns of models are described in sql/columns.csv", audience)
          .isEmpty();
    }
  }

  @Test
  void everyTableHasItsKeyUnlessAPartOfItMayBeMissing() throws Exception {
    for (Audience audience : Audience.values()) {
      assertThat(
              warehouse.live(
                  audience,
                  """
                  select table_name from duckdb_tables()
                  where not internal and not has_primary_key
                    and table_name not in ('fact_placement_episodes', 'fact_reviews')"""))
          .as("%s", audience)
          .isEmpty();
    }
  }

  @Test
  void everyViewAndTableMacroAnswers() throws Exception {
    try (Connection analyst = warehouse.releases().openLive(Audience.ANALYST)) {
      for (String view :
          SmallWarehouse.rows(analyst, "select view_name from duckdb_views() where not internal")) {
        SmallWarehouse.rows(analyst, "select * from " + view + " limit 0");
      }
      String calls =
          """
          select function_name || '('
            || array_to_string(list_transform(parameters, lambda p: 'date ''2025-03-31'''), ', ') || ')'
          from duckdb_functions() where not internal and function_type = 'table_macro'""";
      for (String call : SmallWarehouse.rows(analyst, calls)) {
        SmallWarehouse.rows(analyst, "select * from " + call + " limit 0");
      }
    }
  }

  @Test
  void everyWorkedQuestionIsAnsweredUnderTheHeadingsOfItsAnswerInTheDictionary() throws Exception {
    for (WorkedQuestion question : WorkedQuestion.all()) {
      for (Audience audience : Audience.values()) {
        if (audience == Audience.ANALYST || question.isForEverybody()) {
          assertThat(headings(audience, question.sql()))
              .as(question.name())
              .isEqualTo(question.answer().get(0));
        }
      }
    }
  }

  private static List<String> headings(Audience audience, String sql) throws Exception {
    try (Connection release = warehouse.releases().openLive(audience);
        Statement statement = release.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> headings = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        headings.add(rows.getMetaData().getColumnLabel(i));
      }
      return headings;
    }
  }

  @Test
  void clientsOfDuckDbOldAndNewAreAnsweredAlike() throws Exception {
    for (Audience audience : Audience.values()) {
      Map<String, Map<String, String>> byClient = new LinkedHashMap<>();
      byClient.put("DuckDB 2.0, in process", inThisProcess(audience));
      byClient.put("DuckDB 1.5, in process", byTheDriverOfBefore(audience));
      String text = MatrixText.of(byClient);
      Files.writeString(
          Path.of("target", "clients-%s.md".formatted(audience.name().toLowerCase(Locale.ROOT))),
          text);
      assertThat(text)
          .as("outcomes as src/clients keeps them; target/clients-*.md has those of now")
          .isEqualTo(kept(audience));
    }
  }

  private static Map<String, String> inThisProcess(Audience audience) throws Exception {
    Path file = live(audience);
    return ClientMatrix.rows(
        new ReleaseClient(() -> ReadOnlyFile.open(file), "main", audience == Audience.ANALYST));
  }

  private static Map<String, String> byTheDriverOfBefore(Audience audience) throws Exception {
    Path drivers = Path.of("target", "driver-of-before");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                drivers + "/*:" + Path.of("target", "test-classes"),
                "-Duser.timezone=Europe/London",
                "uk.cicw.matrix.DriverProcess",
                "jdbc:duckdb:" + live(audience),
                String.valueOf(audience == Audience.ANALYST))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, String> rows = new LinkedHashMap<>();
    said.lines().map(line -> line.split("\t", 2)).forEach(line -> rows.put(line[0], line[1]));
    return rows;
  }

  private static Path live(Audience audience) throws Exception {
    String id = warehouse.releases().current().orElseThrow();
    return warehouse.releaseFolder().resolve(id).resolve(audience.fileName(id));
  }

  private static String kept(Audience audience) throws Exception {
    return Files.readString(
        Path.of("src", "clients", audience.name().toLowerCase(Locale.ROOT) + ".md"));
  }
}
