package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.cicw.ledger.VersionStatus.CONFORMED;
import static uk.cicw.ledger.VersionStatus.DUE;
import static uk.cicw.ledger.VersionStatus.HELD;
import static uk.cicw.ledger.VersionStatus.STAGED;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

class LandingLedgerTest {
  private static final Set<String> OF_NO_AUTHORITY =
      Set.of(ExtractVersion.PUBLISHED_FIGURES, ExtractVersion.POSTCODES, ExtractVersion.PROVIDERS);
  private static final Instant MAY = Instant.parse("2018-05-04T09:30:00Z");
  private static final LandedFile FILE = file("aa", Optional.empty());

  private LandingLedger ledger;

  @BeforeEach
  void openDatabase(@TempDir Path home) {
    ledger = new LandingLedger(Ledgers.open(Settings.load(new Home(home))));
  }

  @Test
  void aVersionIsDueAsItLanded() {
    ExtractVersion episodes = version("e1", "episodes", 2018, DUE, MAY);
    ledger.land(List.of(FILE), List.of(episodes));
    assertThat(ledger.due()).containsExactly(episodes);
    assertThat(ledger.files()).containsExactly(FILE);
  }

  @Test
  void landingTwiceChangesNothing() {
    ExtractVersion episodes = version("e1", "episodes", 2018, DUE, MAY);
    ledger.land(List.of(FILE), List.of(episodes));
    ledger.markStaged(Map.of("e1", new RowCounts(5, 4, 1)));
    ledger.land(List.of(FILE), List.of(episodes));
    assertThat(ledger.versions())
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.status()).isEqualTo(STAGED);
              assertThat(version.rows()).contains(new RowCounts(5, 4, 1));
            });
  }

  @Test
  void aVersionGoesFromDueOverStagedToConformed() {
    ledger.land(List.of(FILE), List.of(version("e1", "episodes", 2018, DUE, MAY)));
    ledger.markConformed(List.of("e1"));
    assertThat(statusOf("e1")).isEqualTo(DUE);
    ledger.markStaged(Map.of("e1", new RowCounts(5, 5, 0)));
    assertThat(ledger.authoritiesToConform()).containsExactly("813");
    ledger.markConformed(List.of("e1"));
    assertThat(statusOf("e1")).isEqualTo(CONFORMED);
    assertThat(ledger.authoritiesToConform()).isEmpty();
  }

  @Test
  void aHeldVersionIsDueOnlyOnceSomebodyAcceptsIt() {
    ledger.land(List.of(FILE), List.of(version("e1", "missing", 2018, HELD, MAY)));
    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.held()).extracting(ExtractVersion::extractId).containsExactly("e1");
    ledger.accept(List.of("e1"));
    assertThat(ledger.due()).extracting(ExtractVersion::extractId).containsExactly("e1");
  }

  @Test
  void versionsOfAnExtractComeInTheOrderInWhichTheyReplaceEachOther() {
    ledger.land(
        List.of(FILE),
        List.of(
            version("e3", "episodes", 2018, DUE, MAY.plusSeconds(60)),
            version("e1", "episodes", 2019, DUE, MAY),
            version("e2", "episodes", 2018, DUE, MAY)));
    assertThat(ledger.versionsOf("813"))
        .extracting(ExtractVersion::extractId)
        .containsExactly("e2", "e3", "e1");
    assertThat(ledger.versionsOf("814")).isEmpty();
  }

  @Test
  void publishedFiguresPostcodesAndProvidersAreNotStaged() {
    ledger.land(
        List.of(FILE),
        List.of(
            version("p1", ExtractVersion.PUBLISHED_FIGURES, 2024, DUE, MAY),
            version("c1", ExtractVersion.POSTCODES, 2024, CONFORMED, MAY),
            version("o1", ExtractVersion.PROVIDERS, 2024, CONFORMED, MAY)));
    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.duePublished()).extracting(ExtractVersion::extractId).containsExactly("p1");
    assertThat(ledger.postcodes()).map(ExtractVersion::extractId).contains("c1");
    assertThat(ledger.reference(ExtractVersion.PROVIDERS)).hasSize(1);
    assertThat(ledger.stagedAuthorities()).isEmpty();
    ledger.markPublished(Map.of("p1", new RowCounts(3, 3, 0)));
    assertThat(statusOf("p1")).isEqualTo(CONFORMED);
  }

  @Test
  void newPostcodesMakeEpisodesDueAgainButNotHeldOnes() {
    ledger.land(
        List.of(FILE),
        List.of(
            version("e1", "episodes", 2018, CONFORMED, MAY),
            version("e2", "episodes", 2019, HELD, MAY),
            version("r1", "reviews", 2018, CONFORMED, MAY)));
    ledger.makeDueAgain("episodes");
    assertThat(ledger.due()).extracting(ExtractVersion::extractId).containsExactly("e1");
    assertThat(statusOf("e2")).isEqualTo(HELD);
  }

  @Test
  void aFileSetAsideCanLandOnceItsReasonIsGone() {
    ledger.land(List.of(file("aa", Optional.of("no authority"))), List.of());
    assertThat(ledger.files()).singleElement().matches(LandedFile::isSetAside);
    ledger.land(List.of(FILE), List.of(version("e1", "episodes", 2018, DUE, MAY)));
    assertThat(ledger.files()).containsExactly(FILE);
    ledger.land(List.of(file("aa", Optional.of("no authority"))), List.of());
    assertThat(ledger.files()).containsExactly(FILE);
  }

  @Test
  void rowsThatAreNotAccountedForAreRefused() {
    assertThatThrownBy(() -> new RowCounts(5, 3, 1))
        .hasMessage("Cannot account for 5 rows: 3 loaded and 1 set aside");
  }

  @Test
  void aDeliveryOnASummerNightIsReceivedOnTheDayInEngland() {
    Instant justAfterMidnight = Instant.parse("2018-05-04T23:30:00Z");
    assertThat(version("e1", "episodes", 2018, DUE, justAfterMidnight).receivedDate())
        .isEqualTo(LocalDate.of(2018, 5, 5));
  }

  private VersionStatus statusOf(String extractId) {
    return ledger.versions().stream()
        .filter(version -> version.extractId().equals(extractId))
        .map(ExtractVersion::status)
        .findFirst()
        .orElseThrow();
  }

  private static ExtractVersion version(
      String id, String table, int year, VersionStatus status, Instant receivedAt) {
    return new ExtractVersion(
        id,
        OF_NO_AUTHORITY.contains(table) ? ExtractVersion.NO_AUTHORITY : "813",
        table,
        year,
        LocalDate.of(year, 3, 31),
        receivedAt,
        status,
        status == HELD ? Optional.of("it has no rows") : Optional.empty(),
        true,
        Optional.empty(),
        FILE);
  }

  private static LandedFile file(String id, Optional<String> reason) {
    return new LandedFile(
        id, "episodes.csv", "/drop", id + "/" + id + "-episodes.csv", 12, MAY, "tester", reason);
  }
}
