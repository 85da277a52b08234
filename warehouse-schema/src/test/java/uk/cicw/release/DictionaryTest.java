package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.dictionary.Dictionary;
import uk.cicw.dictionary.ExtractLineage;
import uk.cicw.dictionary.PlannedLineage;
import uk.cicw.duckdb.Workbench;

/** The dictionary of a release of this build, which holds no rows. */
class DictionaryTest {
  private static final Path KEPT = Path.of("DICTIONARY.md");
  private static final Path CURRENT = Path.of("target", "DICTIONARY.md");

  @TempDir private static Path home;
  private static Dictionary dictionary;
  private static String columnsRead;
  private static String lineage;

  @BeforeAll
  static void readDictionary() throws SQLException, IOException {
    try (Workbench workbench = Workbench.open(home.resolve("spill"))) {
      HomeDefinitions definitions = new HomeDefinitions(home, Map.of());
      definitions.write(home.resolve("analyst.duckdb"));
      workbench.attachNew(home.resolve("analyst.duckdb"), "analyst");
      workbench.use("analyst");
      AnalystFile.finish(workbench, "2025-05-02-of-this-build", List.of(), definitions.kept());
      dictionary = Dictionary.of(workbench, "Data dictionary");
      columnsRead = PlannedLineage.csv(workbench, definitions.kept());
      lineage = ExtractLineage.csv(workbench);
    }
    Files.writeString(CURRENT, dictionary.markdown());
  }

  @Test
  void theOneInTheRepositoryIsNotStale() throws IOException {
    assertThat(Files.readString(KEPT).equals(dictionary.markdown()))
        .withFailMessage(
            "Cannot trust warehouse-schema/%1$s: declarations and headers say otherwise by now."
                + " Copy warehouse-schema/%2$s, which this test has just written, over it.",
            KEPT, CURRENT)
        .isTrue();
  }

  @Test
  void whichColumnsAnIndicatorReadsIsNotStale() throws IOException {
    isNotStale("dictionary/lineage.csv", columnsRead);
  }

  @Test
  void whichIndicatorsARuleTouchesIsNotStale() throws IOException {
    isNotStale("rules/indicators.csv", lineage);
    assertThat(lineage)
        .contains("oc2,SDQ_SCORE,sdq_average_score", "episodes,DEC,cla_count")
        .doesNotContain("episodes,URN", "reviews,REVIEW_CODE,cla_count");
  }

  @Test
  void reviewsOnTimeGoBackToTheDateOfTheReview() {
    assertThat(entry("reviews_on_time_pct"))
        .contains("Numerator: ")
        .contains("timed_reviews")
        .contains("| fact_reviews | ")
        .contains("worked out of reviews, episodes: ");
    assertThat(entry("sdq_average_score")).contains("oc2.SDQ_SCORE");
    assertThat(entry("overall_absence_pct"))
        .contains("absence.SESSIONS_POSSIBLE, absence.SESSIONS_AUTHORISED");
  }

  @Test
  void anIndicatorIsSaidToReadOnlyWhatItNeedsOfAMart() {
    assertThat(entry("agency_placement_pct"))
        .contains("children_in_care")
        .contains("episodes.PLACE_PROVIDER");
    assertThat(entry("cla_count"))
        .contains("children_in_care")
        .doesNotContain("episodes.PLACE_PROVIDER")
        .doesNotContain("header.");
  }

  @Test
  void theHtmlSaysTheSameAndNeedsNoOtherFile() {
    String html = dictionary.html();
    assertThat(html)
        .contains("<h3 id=\"fact_placements\">fact_placements</h3>")
        .contains("<td>episodes.DECOM")
        .doesNotContain("<script", "<link", "src=", "http:", "https:");
    assertThat(dictionary.markdown().lines().filter(line -> line.startsWith("## ")))
        .allSatisfy(line -> assertThat(html).contains(">" + escaped(line.substring(3)) + "</h3>"));
    assertThat(count(html, "<tr>"))
        .isEqualTo(
            dictionary.markdown().lines().filter(line -> line.startsWith("| ")).count()
                - count(dictionary.markdown(), "\n| ---"));
  }

  private static void isNotStale(String resource, String now) throws IOException {
    Path kept = Path.of("src/main/resources").resolve(resource);
    Path current = Files.writeString(Path.of("target").resolve(kept.getFileName()), now);
    assertThat(Files.readString(kept).equals(now))
        .withFailMessage(
            "Cannot trust warehouse-schema/%1$s: indicators read other columns by now."
                + " Copy warehouse-schema/%2$s, which this test has just written, over it, and run"
                + " this test again.",
            kept, current)
        .isTrue();
  }

  private static String entry(String name) {
    String text = dictionary.markdown();
    int start = text.indexOf("\n## " + name + "\n");
    return text.substring(start, text.indexOf("\n## ", start + 1));
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace(">", "&gt;");
  }

  private static long count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1L;
  }
}
