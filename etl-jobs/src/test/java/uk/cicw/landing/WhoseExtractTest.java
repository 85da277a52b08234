package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;

/** Whose extract a file is, of which year, and what it is a version of. */
class WhoseExtractTest {
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
}
