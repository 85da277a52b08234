package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Optional;
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
  void theEpisodesOfAFolderTellTheYearOfAllItsFiles() throws IOException {
    LandingReport report = warehouse.land(OF_813, RETURNS.resolve("yearly/2017"));
    assertThat(report.setAside()).isEmpty();
    assertThat(report.landed())
        .extracting(ExtractVersion::extractTable, ExtractVersion::collectionYear)
        .containsExactlyInAnyOrder(
            tuple("header", 2018),
            tuple("episodes", 2018),
            tuple("reviews", 2018),
            tuple("uasc", 2018),
            tuple("oc2", 2018),
            tuple("oc3", 2018),
            tuple("prev_perm", 2018),
            tuple("missing", 2018));
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
  void foldersSayWhoseExtractItIsAndWhenItCame() throws IOException {
    Path file =
        write(
            folder.resolve(
                "source=synthetic/authority=813/year=2024-25/month=2024-11/received=2024-12-05/r.csv"),
            REVIEWS + "1,01/02/2010,03/11/2024,PN1\n");
    assertThat(warehouse.land(LandingOptions.NONE, file).landed())
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.authorityCode()).isEqualTo("813");
              assertThat(version.collectionYear()).isEqualTo(2025);
              assertThat(version.dataTo()).isEqualTo(LocalDate.of(2024, 11, 30));
              assertThat(version.receivedDate()).isEqualTo(LocalDate.of(2024, 12, 5));
              assertThat(version.isSynthetic()).isTrue();
            });
  }

  @Test
  void anExtractSpeaksUntilTheEndOfItsYearOrTheDayItCame() throws IOException {
    Path file = write(folder.resolve("2020-21/reviews.csv"), REVIEWS + "1,,03/05/2020,PN1\n");
    assertThat(warehouse.land(OF_813, file, RETURNS.resolve("yearly/2018/reviews.csv")).landed())
        .extracting(ExtractVersion::dataTo)
        .containsExactly(LocalDate.of(2020, 7, 1));
    assertThat(warehouse.land(OF_813, RETURNS.resolve("yearly/2018")).landed())
        .extracting(ExtractVersion::dataTo)
        .containsOnly(LocalDate.of(2019, 3, 31));
  }

  @Test
  void withoutAnAuthorityAFileWaitsUntilSomebodyNamesOne() throws IOException {
    Path year = RETURNS.resolve("yearly/2017");
    LandingReport report = warehouse.land(LandingOptions.NONE, year);
    assertThat(report.setAside())
        .hasSize(8)
        .allMatch(file -> file.reason().orElseThrow().startsWith("no authority is named"));
    assertThat(warehouse.land(OF_813, year).landed()).hasSize(8);
    assertThat(warehouse.ledger.files()).noneMatch(LandedFile::isSetAside);
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
    for (String name : List.of("yearly/2017/episodes.csv", "no-extracts/ch_fake.xlsx")) {
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
            tuple("ch_fake.xlsx", "it is no extract: no sheet has the columns of a table"),
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
  void bytesAreKeptAsTheyCameAndOnlyForTheirOwner() throws IOException {
    Path original = RETURNS.resolve("yearly/2017/episodes.csv");
    warehouse.land(OF_813, original);
    Path stored = warehouse.storedFiles().get(0);
    assertThat(stored).hasSameBinaryContentAs(original);
    assertThat(Files.getPosixFilePermissions(stored))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(warehouse.home.landing()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
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
    Files.writeString(target.resolveSibling("." + "0".repeat(64) + ".part"), "half of a f");
    warehouse.land(OF_813, RETURNS.resolve("yearly/2017"));
    assertThat(warehouse.known()).isEqualTo(undisturbed.known());
  }

  @Test
  void aStatedTimeOfReceiptTakesTheirPlaceForAllFiles() throws IOException {
    Instant may = Instant.parse("2019-05-03T10:00:00Z");
    LandingOptions options =
        new LandingOptions(Optional.of("North Lincolnshire"), Optional.empty(), Optional.of(may));
    assertThat(warehouse.land(options, RETURNS.resolve("yearly/2018")).landed())
        .allMatch(version -> version.receivedAt().equals(may))
        .allMatch(version -> version.authorityCode().equals("813"));
  }

  @Test
  void rowsThatNameTheirAuthorityAndYearAreAVersionOfEach() throws IOException {
    Path merged = RETURNS.resolve("repair/episode-repair-input.csv");
    assertThat(warehouse.land(LandingOptions.NONE, merged).landed())
        .extracting(ExtractVersion::authorityCode, ExtractVersion::collectionYear)
        .containsExactlyInAnyOrder(
            tuple("301", 2017),
            tuple("301", 2018),
            tuple("301", 2019),
            tuple("301", 2020),
            tuple("301", 2022),
            tuple("316", 2023),
            tuple("319", 2022));
    assertThat(warehouse.land(LandingOptions.NONE, merged).landed()).isEmpty();
  }

  @Test
  void rowsThatNameNoAuthorityAmongOthersThatDoCouldBeAnybodys() throws IOException {
    Path file =
        write(
            folder.resolve("year=2017-18/reviews.csv"),
            "CHILD,DOB,REVIEW,REVIEW_CODE,LA\n1,,03/05/2017,PN1,Newham\n2,,03/05/2017,PN1,\n");
    assertThat(warehouse.land(LandingOptions.NONE, file).setAside())
        .extracting(LandedFile::reason)
        .containsExactly(Optional.of("some of its rows name no authority, while others do"));
  }

  @Test
  void aPlaceThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> warehouse.land(OF_813, folder.resolve("nowhere")))
        .hasMessageContaining("there is no such file or folder");
  }
}
