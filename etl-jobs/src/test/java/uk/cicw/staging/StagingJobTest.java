package uk.cicw.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.SharedSpark;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.Reject;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.schema.Staging;

class StagingJobTest {
  private static final String TWO_EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      4022,18/04/2017,S,C2,N1,U5,PR1,02/08/2017,X1,CARPL,DN15 7EN,DN16 1AB,SC12345
      4022,02/08/2017,P,C2,N1,K2,PR4,,,,DN15 7EN,HU1 1AA,SC54321
      83008,99/99/2017,S,V9,N1,U5,PR1,,,,DN15 7EN,DN16 1AB,SC12345
      """;

  @TempDir Path folder;
  private Settings settings;
  private Jdbi jdbi;
  private Lake lake;
  private LandedExtracts landed;

  @BeforeEach
  void open() {
    settings = Settings.load(new Home(folder));
    jdbi = Ledgers.open(settings);
    lake = Lake.open(settings);
    landed = new LandedExtracts(settings, jdbi);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void takes_from_a_file_of_several_returns_only_the_rows_of_its_own() {
    String extract =
        landed.land(
            "reviews",
            2018,
            """
            CHILD,DOB,REVIEW,REVIEW_CODE,LA,YEAR
            1,02/03/2004,05/06/2017,PN1,North Lincolnshire,2018
            1,02/03/2004,05/06/2018,PN1,North Lincolnshire,2019
            1,02/03/2004,05/06/2017,PN1,Newham,2018
            """);

    assertThat(stage()).containsExactly(Map.entry(extract, new RowCounts(1, 1, 0)));
    assertThat(rows(Staging.of(Ssda903.REVIEWS), "row_number, review"))
        .containsExactly("1 | 2017-06-05");
  }

  @Test
  void stages_good_rows_and_sets_bad_ones_aside_with_every_reason() {
    String extract = landed.land("episodes", 2018, TWO_EPISODES);

    assertThat(stage()).containsExactly(Map.entry(extract, new RowCounts(3, 2, 1)));
    assertThat(
            rows(
                Staging.of(Ssda903.EPISODES),
                "row_number, decom, dec, rne, ls, place, rec, authority_code, collection_year"))
        .containsExactly(
            "1 | 2017-04-18 | 2017-08-02 | S | C2 | U5 | X1 | 813 | 2018",
            "2 | 2017-08-02 | null | P | C2 | K2 | null | 813 | 2018");
    assertThat(rows(Staging.SET_ASIDE, "row_number, column_name, value_class, reason"))
        .containsExactly(
            "3 | DECOM | 99/99/9999 | no date: dd/mm/yyyy is expected",
            "3 | LS | A9 | not in code list ls of 2017/18");
    assertThat(new SetAsideLedger(jdbi).current())
        .extracting(Reject::fileName, Reject::row, Reject::column, Reject::reason)
        .containsExactly(
            tuple("episodes.csv", 3, "DECOM", "no date: dd/mm/yyyy is expected"),
            tuple("episodes.csv", 3, "LS", "not in code list ls of 2017/18"));
  }

  @Test
  void a_night_without_news_commits_nothing() {
    landed.land("episodes", 2018, TWO_EPISODES);
    stage();
    var before = lake.pin(List.of(Staging.of(Ssda903.EPISODES), Staging.SET_ASIDE));

    assertThat(stage()).isEmpty();

    assertThat(lake.pin(List.of(Staging.of(Ssda903.EPISODES), Staging.SET_ASIDE)))
        .isEqualTo(before);
  }

  @Test
  void a_run_that_died_after_the_commit_is_repeated_with_the_same_rows() {
    landed.land("episodes", 2018, TWO_EPISODES);
    stage();
    List<String> staged = rows(Staging.of(Ssda903.EPISODES), "*");
    List<String> setAside = rows(Staging.SET_ASIDE, "*");

    new LandingLedger(jdbi).makeDueAgain("episodes");
    stage();

    assertThat(rows(Staging.of(Ssda903.EPISODES), "*")).isEqualTo(staged);
    assertThat(rows(Staging.SET_ASIDE, "*")).isEqualTo(setAside);
    assertThat(new SetAsideLedger(jdbi).current()).hasSize(2);
  }

  @Test
  void gives_a_child_the_same_pseudonym_in_every_table_and_year() {
    landed.land("episodes", 2018, TWO_EPISODES);
    landed.land(
        "missing", 2019, "CHILD,DOB,MISSING,MIS_START,MIS_END\n4022,12/03/2005,M,21/06/2018,\n");

    stage();

    List<String> inEpisodes = rows(Staging.of(Ssda903.EPISODES), "distinct child_id");
    assertThat(inEpisodes).hasSize(1).allMatch(id -> id.matches("[0-9a-f]{32}"));
    assertThat(rows(Staging.of(Ssda903.MISSING), "child_id")).isEqualTo(inEpisodes);
  }

  @Test
  void refuses_another_key_than_the_one_the_warehouse_was_made_with() throws IOException {
    landed.land("episodes", 2018, TWO_EPISODES);
    stage();
    Files.delete(settings.pseudonymKey());
    landed.land("missing", 2018, "CHILD,DOB,MISSING,MIS_START,MIS_END\n");

    assertThatThrownBy(this::stage)
        .hasMessageContaining(
            "is not the one that the pseudonyms of this warehouse were made with");
  }

  @Test
  void no_identifier_no_birthday_and_no_postcode_stands_anywhere_in_the_lake() throws IOException {
    landed.land(
        "header",
        2018,
        """
        CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
        QXZJ7746,1,28/07/2010,WBRI,K813200014007,,
        QXZJ7747,7,29/07/2010,WBRI,K813200014008,,
        """);
    landed.land("episodes", 2018, TWO_EPISODES.replace("4022", "QXZJ7746"));
    stage();
    List<String> secrets =
        List.of("QXZJ", "K8132000140", "DN15", "DN16 1AB", "HU1 1AA", "2010-07-28", "28/07/2010");

    assertThat(String.join("\n", StagedParquet.everything(folder.resolve("lake"))))
        .contains("2010-07-01")
        .doesNotContain(secrets);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> !file.startsWith(settings.home().landing())))
          .filteredOn(Files::isRegularFile)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .doesNotContain(secrets));
    }
  }

  @Test
  void accounts_for_every_row_of_the_fake_return_of_2017_18() {
    landed.landFakeReturn();

    assertThat(byTable(stage()))
        .containsOnly(
            Map.entry("header", new RowCounts(2675, 2675, 0)),
            // 226 guardianship codes and 216 CUSTOD that came with the return of 2018/19
            Map.entry("episodes", new RowCounts(5050, 4608, 442)),
            Map.entry("reviews", new RowCounts(12582, 12582, 0)),
            Map.entry("uasc", new RowCounts(132, 132, 0)),
            Map.entry("oc2", new RowCounts(2675, 2675, 0)),
            Map.entry("oc3", new RowCounts(53, 51, 2)),
            Map.entry("ad1", new RowCounts(29, 29, 0)),
            Map.entry("missing", new RowCounts(43, 43, 0)),
            Map.entry("placed_adoption", new RowCounts(29, 0, 29)),
            Map.entry("prev_perm", new RowCounts(2675, 2675, 0)));
    assertThat(rows(Staging.SET_ASIDE, "distinct extract_table, column_name, value_class, reason"))
        .contains(
            "oc3 | ACCOM | 99 | not in code list accom of 2017/18",
            "placed_adoption | REASON_PLACED_CEASED | AAA"
                + " | not in code list reason_placed_ceased of 2017/18",
            "episodes | REC | A99 | not in code list rec of 2017/18",
            "episodes | REASON_PLACE_CHANGE | AAAAAA"
                + " | not in code list reason_place_change of 2017/18")
        .hasSize(4);
  }

  @Test
  void stages_an_xml_return_of_many_tables_as_one_file() {
    landed.landResource(
        "fake-2017-18/fake_903.xml",
        2018,
        "header",
        "episodes",
        "reviews",
        "oc2",
        "oc3",
        "ad1",
        "placed_adoption",
        "prev_perm",
        "missing",
        "uasc");

    assertThat(byTable(stage()))
        .hasEntrySatisfying("header", rows -> assertThat(rows.in()).isEqualTo(253))
        .hasEntrySatisfying("episodes", rows -> assertThat(rows.in()).isEqualTo(459))
        .hasEntrySatisfying("reviews", rows -> assertThat(rows.in()).isEqualTo(1206));
  }

  private Map<String, RowCounts> byTable(Map<String, RowCounts> counts) {
    return new LandingLedger(jdbi)
        .versions().stream()
            .filter(version -> counts.containsKey(version.extractId()))
            .collect(Collectors.toMap(v -> v.extractTable(), v -> v.rows().orElseThrow()));
  }

  private Map<String, RowCounts> stage() {
    return new StagingJob(settings, jdbi, lake).run(SharedSpark.context());
  }

  private List<String> rows(KeptTable table, String columns) {
    return StagedParquet.rows(lake, table, columns);
  }
}
