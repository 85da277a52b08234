package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.matrix.KeptMatrix;
import uk.cicw.model.KeptModel;
import uk.cicw.model.Models;
import uk.cicw.release.Manifest.ReleasedFile;

/** A small release with every model of this build, as clients of DuckDB see it. */
class ReleaseOfThisBuildTest {
  @TempDir static Path home;
  private static SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));
  private static List<PinnedTable> pinned = List.of();

  @BeforeAll
  static void publish() throws Exception {
    warehouse = new SmallWarehouse(home);
    pinned = SmallLake.with(home.resolve("lake"), 240);
    build(home);
  }

  private static void build(Path place) throws Exception {
    ReleaseBuilder.of(Settings.load(new Home(place)), SmallWarehouse.CLOCK)
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
  void aTableThatIsKeptHasTheRowsOfTheViewThatDefinesIt() throws Exception {
    assertThat(Models.kept())
        .extracting(KeptModel::name)
        .containsExactly("dim_periods", "children_in_care", "placements_in_period");
    for (KeptModel kept : Models.kept()) {
      String differences =
          "(from %1$s except all from %1$s_live) union all (from %1$s_live except all from %1$s)";
      assertThat(warehouse.live(Audience.ANALYST, "select count(*) > 700 from " + kept.name()))
          .as(kept.name())
          .containsExactly("true");
      assertThat(warehouse.live(Audience.ANALYST, differences.formatted(kept.name()))).isEmpty();
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
                    and table_name not in (
                        'fact_placement_episodes', 'fact_reviews', 'fact_rule_failures')"""))
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

  @Test
  void anotherTargetIsAnotherReleaseWhichNamesItsFile(@TempDir Path place) throws Exception {
    String targets =
        "indicator_id,authority_code,target_year,target_value,target_tolerance\n%s,813,2025,200,5\n";
    Files.writeString(place.resolve("targets.csv"), targets.formatted("cla_count"));
    build(place);
    SmallWarehouse other = new SmallWarehouse(place);
    String with = other.releases().current().orElseThrow();
    assertThat(with).isNotEqualTo(warehouse.releases().current().orElseThrow());
    assertThat(other.releases().show(with).inputs())
        .extracting(ReleasedFile::name)
        .containsExactly("targets.csv");
    for (Audience audience : Audience.values()) {
      assertThat(
              other.live(
                  audience,
                  """
                  select target_value, target_rag from benchmark
                  where indicator_id = 'cla_count' and period_kind = 'month_end'
                    and period_end = date '2025-03-31'"""))
          .containsExactly("200.0 | null");
    }
    Files.writeString(place.resolve("targets.csv"), targets.formatted("cla_cuont"));
    assertThatThrownBy(() -> build(place))
        .hasMessage(
            "Cannot take up targets.csv: there is no indicator cla_cuont."
                + " Correct the file and run again.");
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
  void clientsAreAnsweredAsIsKept() throws Exception {
    OwnClients clients = OwnClients.of(warehouse);
    Map<Audience, String> now = new EnumMap<>(Audience.class);
    Map<Audience, String> kept = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      KeptMatrix matrix = new KeptMatrix(audience.name().toLowerCase(Locale.ROOT));
      now.put(audience, matrix.with(clients.outcomes(audience)));
      kept.put(audience, matrix.text());
    }
    assertThat(now)
        .as("outcomes as src/clients keeps them; target/clients-*.md has those of now")
        .isEqualTo(kept);
  }
}
