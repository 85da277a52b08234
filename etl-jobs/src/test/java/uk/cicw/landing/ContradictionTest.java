package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.ledger.LandedFile;
import uk.cicw.schema.CollectionYear;

/**
 * A file that is told apart in two ways that do not agree lands nowhere, and the error names both.
 */
class ContradictionTest {
  @TempDir Path folder;
  private LandingHome warehouse;

  @BeforeEach
  void openWarehouse(@TempDir Path root) {
    warehouse = new LandingHome(root);
  }

  @Test
  void theYearOfTheOptionAndTheEndsOfTheEpisodes() throws IOException {
    LandingOptions wrongYear =
        new LandingOptions(
            Optional.of("813"), Optional.of(new CollectionYear(2017)), Optional.empty());
    LandingReport report = warehouse.land(wrongYear, RETURNS.resolve("yearly/2017"));
    assertThat(report.landed()).isEmpty();
    assertThat(report.contradictions())
        .hasSize(8)
        .extracting(file -> file.reason().orElseThrow())
        .containsOnly(
            "--year says 2016/17, but the end of most of its episodes says 2017/18",
            "--year says 2016/17, but the end of most episodes beside it says 2017/18");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          authority=815/year=2017-18/reviews.csv | CHILD,DOB,REVIEW,REVIEW_CODE | --authority says 813, but the folder authority=815 says 815
          year=2017-18/r/reviews_2018-19.csv | CHILD,DOB,REVIEW,REVIEW_CODE | the folder year=2017-18 says 2017/18, but the file name reviews_2018-19.csv says 2018/19
          year=2017-18/month=2018-05/reviews.csv | CHILD,DOB,REVIEW,REVIEW_CODE | the folder year=2017-18 says 2017/18, but the folder month=2018-05 says 2018/19
          """)
  void foldersNamesAndOptions(String place, String headings, String reason) throws IOException {
    write(folder.resolve(place), headings + "\n1,,01/05/2017,PN1\n");
    assertThat(warehouse.land(OF_813, folder).contradictions())
        .extracting(file -> file.reason().orElseThrow())
        .containsExactly(reason);
  }

  @Test
  void theColumnsOfTheRows() throws IOException {
    write(
        folder.resolve("year=2017-18/reviews.csv"),
        "CHILD,DOB,REVIEW,REVIEW_CODE,LA,YEAR\n1,,01/05/2017,PN1,Newham,2018\n");
    assertThat(warehouse.land(OF_813, folder).contradictions())
        .extracting(LandedFile::reason)
        .containsExactly(
            Optional.of("--authority says 813, but its column of the authority says 316"));
    assertThat(warehouse.land(LandingOptions.NONE, folder).landed())
        .singleElement()
        .matches(version -> version.authorityCode().equals("316"))
        .matches(version -> version.collectionYear() == 2018);
  }

  @Test
  void onlyAYearOfTheWarehouseCanLand() throws IOException {
    write(folder.resolve("year=2003-04/reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\n");
    assertThat(warehouse.land(OF_813, folder).setAside())
        .extracting(file -> file.reason().orElseThrow())
        .containsExactly("its collection year 2003/04 lies outside 2004/05 to 2026/27");
  }

  @Test
  void aFolderOfABareYearSaysNothing() throws IOException {
    write(folder.resolve("2017/reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\n1,,01/05/2020,PN1\n");
    assertThat(warehouse.land(OF_813, folder).landed())
        .singleElement()
        .matches(version -> version.collectionYear() == 2021);
  }
}
