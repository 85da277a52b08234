package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;

class LandingTest {
  private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

  @TempDir Path folder;
  private LandingHome warehouse;

  @BeforeEach
  void openWarehouse(@TempDir Path root) {
    warehouse = new LandingHome(root);
  }

  @Test
  void anyOrderOfLandingAndLandingTwiceGiveTheSameVersions(@TempDir Path other) throws IOException {
    LandingHome oneByOne = new LandingHome(other);
    warehouse.land(OF_813, RETURNS.resolve("yearly"));
    for (String year : List.of("2019", "2017", "2018", "2019", "2017")) {
      oneByOne.land(OF_813, RETURNS.resolve("yearly").resolve(year));
    }
    assertThat(oneByOne.known()).isEqualTo(warehouse.known()).hasSize(24);
  }

  @Test
  void theSameBytesAgainAreNoNews() throws IOException {
    warehouse.land(OF_813, RETURNS.resolve("yearly/2017"));
    LandingReport again =
        warehouse.landAt(
            Instant.parse("2021-01-01T00:00:00Z"), OF_813, RETURNS.resolve("yearly/2017"));
    assertThat(again.landed()).isEmpty();
    assertThat(again.alreadyKnown()).hasSize(8).contains("episodes.csv");
  }

  @Test
  void anXmlReturnIsAVersionOfEachOfItsTables() throws IOException {
    LandingReport report = warehouse.land(OF_813, RETURNS.resolve("fake-2017-18/fake_903.xml"));
    assertThat(report.landed())
        .allMatch(version -> version.collectionYear() == 2018)
        .extracting(ExtractVersion::extractTable)
        .containsExactlyInAnyOrder(
            "header",
            "episodes",
            "reviews",
            "oc2",
            "prev_perm",
            "uasc",
            "missing",
            "oc3",
            "ad1",
            "placed_adoption");
  }

  @Test
  void anExtractWithoutRowsIsHeld() throws IOException {
    Path file = write(folder.resolve("year=2017-18/reviews.csv"), REVIEWS);
    LandingReport report = warehouse.land(OF_813, file);
    assertThat(report.held()).isEqualTo(report.landed()).hasSize(1);
    assertThat(warehouse.ledger.due()).isEmpty();
  }

  @Test
  void theSameEmptyFileOfTwoYearsIsAVersionOfEach() throws IOException {
    write(folder.resolve("year=2017-18/reviews.csv"), REVIEWS);
    write(folder.resolve("year=2018-19/reviews.csv"), REVIEWS);
    warehouse.land(OF_813, folder.resolve("year=2017-18"));
    assertThat(warehouse.land(OF_813, folder.resolve("year=2018-19")).held())
        .extracting(ExtractVersion::collectionYear)
        .containsExactly(2019);
    assertThat(warehouse.land(OF_813, folder).landed()).isEmpty();
  }

  @Test
  void anExtractThatIsTheSameNextMonthIsAVersionOfThatMonth() throws IOException {
    String text = REVIEWS + "1,01/02/2010,03/05/2024,PN1\n";
    write(folder.resolve("month=2024-05/received=2024-06-05/reviews.csv"), text);
    write(folder.resolve("month=2024-06/received=2024-07-05/reviews.csv"), text);
    assertThat(warehouse.land(OF_813, folder).landed())
        .extracting(ExtractVersion::dataTo)
        .containsExactly(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 30));
    assertThat(warehouse.storedFiles()).hasSize(1);
    assertThat(warehouse.land(OF_813, folder).landed()).isEmpty();
  }

  @Test
  void whatIsNoExtractIsSetAsideAndTheRestLoads() throws IOException {
    for (String name : List.of("yearly/2017/episodes.csv", "no-extracts/Annex_A.xlsx")) {
      Path file = RETURNS.resolve(name);
      Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }
    write(folder.resolve("reviews.csv"), "CHILD,DOB\n");
    LandingReport report = warehouse.land(OF_813, folder);
    assertThat(report.landed())
        .extracting(ExtractVersion::extractTable)
        .containsExactly("episodes");
    assertThat(report.setAside())
        .extracting(LandedFile::fileName, file -> file.reason().orElseThrow())
        .containsExactly(
            tuple("Annex_A.xlsx", "it is no extract: no sheet has the columns of a table"),
            tuple("reviews.csv", "reviews lacks the required column REVIEW, REVIEW_CODE"));
    assertThat(warehouse.storedFiles()).hasSize(3);
  }

  @Test
  void columnsThatNobodyDeclaredAreReported() throws IOException {
    Path file =
        write(
            folder.resolve("year=2017-18/reviews.csv"),
            "CHILD,DOB,REVIEW,REVIEW_CODE,TEAM\n1,,03/05/2017,PN1,North\n");
    assertThat(warehouse.land(OF_813, file).ignoredColumns())
        .containsExactly(
            new LandingReport.IgnoredColumns("reviews.csv", "reviews", List.of("TEAM")));
  }

  @Test
  void bytesAreKeptAsTheyCameSealedAndOnlyForTheirOwner() throws IOException {
    Path original = RETURNS.resolve("yearly/2017/episodes.csv");
    warehouse.land(OF_813, original);
    Path stored = warehouse.storedFiles().get(0);
    assertThat(warehouse.opened(stored)).isEqualTo(Files.readAllBytes(original));
    assertThat(Files.readString(stored, ISO_8859_1)).doesNotContain("CHILD", "DECOM");
    assertThat(Files.getPosixFilePermissions(stored))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(warehouse.home.landing()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void soAreThoseOfAFileThatIsTooLargeToBeSealedAtOnce() throws IOException {
    Path large =
        write(
            folder.resolve("year=2017-18/reviews.csv"),
            "CHILD,DOB,REVIEW,REVIEW_CODE\n" + "1,03/05/2004,03/05/2017,PN1\n".repeat(40_000));
    warehouse.land(OF_813, large);
    Path stored = warehouse.storedFiles().get(0);
    assertThat(Files.size(stored)).isGreaterThan(1 << 20);
    assertThat(warehouse.opened(stored)).isEqualTo(Files.readAllBytes(large));
    assertThat(Files.getPosixFilePermissions(stored))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aLandingThatDiedBetweenCopyAndLedgerIsSimplyDoneAgain(@TempDir Path other)
      throws IOException {
    LandingHome undisturbed = new LandingHome(other);
    undisturbed.land(OF_813, RETURNS.resolve("yearly/2017"));
    Path copied = undisturbed.storedFiles().get(0);
    Path target = warehouse.home.landing().resolve(undisturbed.home.landing().relativize(copied));
    Files.createDirectories(target.getParent());
    Files.copy(copied, target, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(warehouse.home.landingKey().getParent());
    Files.copy(undisturbed.home.landingKey(), warehouse.home.landingKey());
    Files.writeString(target.resolveSibling("." + "0".repeat(64) + ".part"), "half of a f");
    warehouse.land(OF_813, RETURNS.resolve("yearly/2017"));
    assertThat(warehouse.known()).isEqualTo(undisturbed.known());
  }

  @Test
  void aPlaceThatIsNotThereIsLeftOut() throws IOException {
    assertThat(warehouse.land(OF_813, folder.resolve("nowhere")).leftOut())
        .containsExactly(
            "Cannot land %s: there is no such file or folder. Check the path"
                .formatted(folder.resolve("nowhere")));
  }
}
