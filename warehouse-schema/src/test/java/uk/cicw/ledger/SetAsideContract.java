package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** What the ledger of rows set aside promises, on any database that can hold it. */
interface SetAsideContract {
  LandedFile FILE = file("f1", "episodes.csv");
  LandedFile OTHER = file("f2", "places.csv");

  /** A home with an empty ledger of its own. */
  Home home();

  @Test
  default void listsEveryReasonOfEveryRowOfTheLatestVersion() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new LandingLedger(jdbi)
        .land(List.of(FILE), List.of(version("october", 10), version("november", 11)));
    new LandingLedger(jdbi)
        .markStaged(Map.of("october", new RowCounts(9, 8, 1), "november", new RowCounts(9, 8, 1)));
    SetAsideLedger setAside = new SetAsideLedger(jdbi);
    setAside.replace(
        List.of("october", "november"),
        List.of(
            row("october", 7, "DECOM", "no date"),
            row("november", 7, "LS", "not in code list"),
            row("november", 7, "DECOM", "no date")));

    assertThat(setAside.current())
        .extracting(Reject::extractId, Reject::fileName, Reject::row, Reject::column)
        .containsExactly(
            tuple("november", "episodes.csv", 7, "DECOM"),
            tuple("november", "episodes.csv", 7, "LS"));
  }

  @Test
  default void aFileOfPublishedStatisticsDoesNotReplaceAnother() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new LandingLedger(jdbi)
        .land(
            List.of(FILE, OTHER),
            List.of(published("leavers", 10, FILE), published("places", 11, OTHER)));
    new LandingLedger(jdbi)
        .markPublished(Map.of("leavers", new RowCounts(9, 8, 1), "places", new RowCounts(9, 9, 0)));
    SetAsideLedger setAside = new SetAsideLedger(jdbi);

    setAside.replace(List.of("leavers"), List.of(row("leavers", 7, "number", "no symbol")));

    assertThat(setAside.current()).extracting(Reject::extractId).containsExactly("leavers");
  }

  @Test
  default void aFileOfPublishedStatisticsReplacesTheEarlierOfItsName() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new LandingLedger(jdbi)
        .land(
            List.of(FILE),
            List.of(published("faulty", 10, FILE), published("corrected", 11, FILE)));
    new LandingLedger(jdbi)
        .markPublished(
            Map.of("faulty", new RowCounts(9, 8, 1), "corrected", new RowCounts(9, 9, 0)));
    SetAsideLedger setAside = new SetAsideLedger(jdbi);

    setAside.replace(List.of("faulty"), List.of(row("faulty", 7, "number", "no symbol")));

    assertThat(setAside.current()).isEmpty();
  }

  @Test
  default void aFileOfTheSameNameInAnotherReleaseOfTheYearReplacesNothing() {
    LandedFile health = file("f1", "SFR34_OC22015.csv", "/in/june/sfr-2015");
    LandedFile later = file("f2", "SFR34_OC22015.csv", "/in/july/outcomes-2015-tables");
    LandedFile again = file("f3", "SFR34_OC22015.csv", "/in/july/sfr-2015");
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    LandingLedger landing = new LandingLedger(jdbi);
    landing.land(
        List.of(health, later),
        List.of(published("health", 10, health), published("outcomes", 11, later)));
    landing.markPublished(
        Map.of("health", new RowCounts(9, 8, 1), "outcomes", new RowCounts(9, 9, 0)));
    SetAsideLedger setAside = new SetAsideLedger(jdbi);
    setAside.replace(List.of("health"), List.of(row("health", 7, "number", "no symbol")));
    assertThat(setAside.current()).extracting(Reject::extractId).containsExactly("health");

    landing.land(List.of(again), List.of(published("corrected", 11, again)));
    landing.markPublished(Map.of("corrected", new RowCounts(9, 9, 0)));
    assertThat(setAside.current()).isEmpty();
  }

  @Test
  default void stagingAgainSaysItAnew() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new LandingLedger(jdbi).land(List.of(FILE), List.of(version("october", 10)));
    SetAsideLedger setAside = new SetAsideLedger(jdbi);
    setAside.replace(List.of("october"), List.of(row("october", 7, "DECOM", "no date")));

    setAside.replace(List.of("october"), List.of(row("october", 8, "LS", "not in code list")));

    assertThat(setAside.of("october")).containsExactly(row("october", 8, "LS", "not in code list"));
  }

  @Test
  default void aCorrectionIsFoundFromBothEnds() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new LandingLedger(jdbi).land(List.of(FILE), List.of(version("october", 10)));
    Corrections corrections = new Corrections(jdbi);
    Corrections.Correction made = new Corrections.Correction("corrected", "october", true);

    corrections.land(FILE, List.of(version("corrected", 10)), List.of(made));
    corrections.land(FILE, List.of(version("corrected", 10)), List.of(made));

    assertThat(corrections.of("october")).contains(made);
    assertThat(corrections.byExtract()).containsExactly(Map.entry("corrected", made));
  }

  @Test
  default void theFirstKeyOfTheWarehouseIsItsKey() {
    PseudonymKeys keys = new PseudonymKeys(Ledgers.open(Settings.load(home())));
    keys.confirm("aa", "keys/pseudonym.key");
    keys.confirm("aa", "keys/pseudonym.key");

    assertThatThrownBy(() -> keys.confirm("bb", "keys/pseudonym.key"))
        .hasMessageContaining("Restore the key file from its copy");
  }

  private static ExtractVersion version(String id, int month) {
    return version(id, "813", "episodes", month, FILE);
  }

  private static ExtractVersion published(String id, int month, LandedFile file) {
    return version(id, ExtractVersion.NO_AUTHORITY, ExtractVersion.PUBLISHED_FIGURES, month, file);
  }

  private static ExtractVersion version(
      String id, String authority, String table, int month, LandedFile file) {
    return new ExtractVersion(
        id,
        authority,
        table,
        2025,
        LocalDate.of(2024, month, 28),
        FILE.receivedAt(),
        VersionStatus.DUE,
        Optional.empty(),
        true,
        Optional.empty(),
        file);
  }

  private static LandedFile file(String id, String name) {
    return file(id, name, "/deliveries/october");
  }

  private static LandedFile file(String id, String name, String deliveredFrom) {
    return new LandedFile(
        id,
        name,
        deliveredFrom,
        id + "/" + name,
        100,
        Instant.parse("2024-11-05T10:00:00Z"),
        "tester",
        Optional.empty());
  }

  private static SetAsideRow row(String extractId, int number, String column, String reason) {
    return new SetAsideRow(extractId, "f1", number, column, "99/99/9999", reason);
  }
}
