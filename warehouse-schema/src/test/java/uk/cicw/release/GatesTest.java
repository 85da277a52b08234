package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.Publication.Held;
import uk.cicw.release.Publication.Published;
import uk.cicw.release.Publication.Unchanged;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateResult;
import uk.cicw.release.gate.GateSettings;

class GatesTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void aRowThatWasNeitherLoadedNorSetAsideHoldsTheRelease() throws Exception {
    Publication publication =
        warehouse.publish(
            20,
            "update dim_extracts set rows_in = 5050, rows_loaded = 5000, rows_set_aside = 49 where extract_id = 'x2024episodes'");
    assertThat(findings(publication, "row_accounting"))
        .containsExactly(
            "episodes of 813, year ending 2024, received 2024-04-20: 5050 rows in, 5000 loaded, 49 set aside");
    assertThat(publication.exitCode()).isEqualTo(3);
    assertThat(warehouse.releases().current()).isEmpty();
    assertThat(warehouse.releases().list()).isEmpty();
  }

  @Test
  void aReviewTwiceAtOneMomentHoldsTheRelease() throws Exception {
    Publication publication =
        warehouse.publish(
            20,
            """
            insert into fact_reviews by name
            select * replace (known_from + 30 as known_from) from fact_reviews
            where child_id = 'child 00003' and review_number = 1""");
    assertThat(findings(publication, "keys"))
        .containsExactly("fact_reviews: 1 rows share their key with another of the same moment");
  }

  @Test
  void aReviewThatReplacedAnotherIsNoneTwice() throws Exception {
    Publication publication =
        warehouse.publish(
            20,
            """
            insert into fact_reviews by name
            select * replace (known_from + 30 as known_from) from fact_reviews
            where child_id = 'child 00003' and review_number = 1""",
            """
            update fact_reviews set known_to = known_from + 30
            where child_id = 'child 00003' and review_number = 1 and known_from = date '2022-04-20'""");
    assertThat(publication).isInstanceOf(Published.class);
  }

  @Test
  void whatAFactRefersToIsThere() throws Exception {
    Publication publication =
        warehouse.publish(
            20,
            "delete from fact_periods_of_care where child_id in ('child 00001', 'child 00002')",
            "delete from dim_children where child_id = 'child 00020'",
            "update fact_reviews set extract_id = 'gone' where child_id = 'child 00003'");
    assertThat(findings(publication, "references"))
        .contains(
            "fact_placements: 2 placements lie in no period of care that was known with them",
            "fact_reviews: 5 rows are about a child that dim_children did not know with them",
            "fact_reviews: 5 current rows are about a child that dim_children no longer knows",
            "fact_reviews: 5 rows come from an extract that dim_extracts does not hold");
  }

  @Test
  void aThirdOfTheChildrenGoneHoldsTheReleaseAndMarksTheLiveOneStale() throws Exception {
    String live = warehouse.published(240);
    Publication publication = warehouse.publish(150);
    assertThat(findings(publication, "change"))
        .contains(
            "cla_count of E06000013: counts 141 at 2025-03-31, was 231 (and so for 24 periods)",
            "children_in_care of 813: holds 141 rows at 2025-03-31, was 231 (and so for 24 periods)",
            "fact_periods_of_care: holds 150 current rows, was 240");
    assertThat(warehouse.releases().current()).contains(live);
    Staleness staleness = warehouse.releases().staleness().orElseThrow();
    assertThat(staleness.liveRelease()).isEqualTo(live);
    assertThat(staleness.since()).isEqualTo("2025-05-02T03:30:00Z");
    assertThat(staleness.reason()).startsWith("change: ").contains("cla_count of E06000013");
  }

  @Test
  void whatSomebodyLetsThroughIsPublishedAndWrittenDown() throws Exception {
    warehouse.published(240);
    List<PinnedTable> pinned = lake(150);
    Decision decision = SmallWarehouse.letThrough(warehouse.publish(pinned, Optional.empty()));
    Published published = (Published) warehouse.publish(pinned, Optional.of(decision));
    assertThat(published.releaseId()).isEqualTo(decision.releaseId());
    assertThat(warehouse.releases().current()).contains(published.releaseId());
    assertThat(warehouse.releases().show(published.releaseId()).gates())
        .filteredOn(gate -> !gate.passed())
        .singleElement()
        .extracting(GateResult::summary, STRING)
        .startsWith("change: ")
        .endsWith("; let through: J. Smith: 60 children moved to 814 on 1 October");
    assertThat(warehouse.releases().staleness()).isEmpty();
  }

  @Test
  void whatChangedSinceSomebodyDecidedIsNotPublished() throws Exception {
    String live = warehouse.published(240);
    Decision decision = SmallWarehouse.letThrough(warehouse.publish(150));
    Publication others = warehouse.publish(lake(140), Optional.of(decision));
    assertThat(others).isInstanceOf(Publication.Changed.class);
    assertThat(others.exitCode()).isEqualTo(3);
    assertThat(warehouse.releases().current()).contains(live);
  }

  @Test
  void whatGatesFindBesideAnotherLiveReleaseWasNotDecidedAbout() throws Exception {
    String earlier = warehouse.published(220);
    warehouse.after(1).published(240);
    Decision decision = SmallWarehouse.letThrough(warehouse.publish(150));
    warehouse.releases().rollback(earlier);
    Publication beside = warehouse.publish(lake(150), Optional.of(decision));
    assertThat(findings(beside, "change"))
        .contains("fact_periods_of_care: holds 150 current rows, was 220");
  }

  @Test
  void whoDecidesSaysWhoAndWhy() {
    assertThatThrownBy(() -> new Decision("2025-04-20-0a1b2c3d", List.of(), " ", "known"))
        .hasMessage(
            "Cannot let 2025-04-20-0a1b2c3d through without a name and a reason. Say who decided"
                + " it and why.");
    assertThatThrownBy(() -> new Decision("2025-04-20-0a1b2c3d", List.of(), "J. Smith", ""))
        .hasMessageContaining("without a name and a reason");
  }

  @Test
  void fifteenChildrenMoreOrLessIsAnOrdinaryMonth() throws Exception {
    warehouse.published(240);
    assertThat(warehouse.publish(225)).isInstanceOf(Published.class);
    assertThat(warehouse.publish(240)).isInstanceOf(Published.class);
  }

  @Test
  void aYearThatArrivesLateMayChangeWhatWasNotKnownBefore() throws Exception {
    String left =
        "update fact_periods_of_care set end_date = date '2024-03-15', end_reason_code = 'E4A' where extract_row between 10 and 100";
    String yearMissing =
        """
        delete from dim_extracts where collection_year = 2024;
        delete from fact_periods_of_care where extract_row between 10 and 100;
        delete from fact_placements where child_id not in (select child_id from fact_periods_of_care);
        delete from fact_reviews where child_id not in (select child_id from fact_periods_of_care);
        """;
    warehouse.published(240, left, yearMissing);
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select numerator from trend_series where period_end = date '2024-02-29'"))
        .containsExactly("147");
    assertThat(warehouse.publish(240, left)).isInstanceOf(Published.class);
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select numerator from trend_series where period_end = date '2024-02-29'"))
        .containsExactly("238");
  }

  @Test
  void anAuthorityThatSendsNothingForTenDaysIsStaleWhereTenDaysAreTheLimit() throws Exception {
    String real = "update dim_extracts set is_synthetic = false";
    SmallWarehouse patient = warehouse.with(new GateSettings(OptionalInt.of(45), 20, 20));
    String live = patient.published(20, real);
    SmallWarehouse impatient = warehouse.with(new GateSettings(OptionalInt.of(10), 20, 20));
    Publication night = impatient.publish(20, real);
    assertThat(findings(night, "freshness"))
        .containsExactly("authority 813: last sent something on 2025-04-20, more than 10 days ago");
    assertThat(warehouse.releases().current()).contains(live);
    assertThat(warehouse.releases().staleness()).isPresent();
    assertThat(patient.publish(20, real)).isEqualTo(new Unchanged(live));
    assertThat(warehouse.releases().staleness()).isEmpty();
  }

  @Test
  void theSyntheticSampleNeverGrowsStale() throws Exception {
    SmallWarehouse impatient = warehouse.with(new GateSettings(OptionalInt.of(1), 20, 20));
    assertThat(impatient.publish(20)).isInstanceOf(Published.class);
  }

  private List<PinnedTable> lake(int children) {
    return SmallLake.with(home.resolve("lake"), children);
  }

  private static List<String> findings(Publication publication, String gate) {
    assertThat(publication).isInstanceOf(Held.class);
    return ((Held) publication)
        .failed().stream()
            .filter(result -> result.name().equals(gate))
            .flatMap(result -> result.findings().stream())
            .toList();
  }
}
