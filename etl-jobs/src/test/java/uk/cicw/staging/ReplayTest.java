package uk.cicw.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.SharedSpark;
import uk.cicw.landing.CannotReplay;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.landing.Replay;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.Reject;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.schema.Ssda903;
import uk.cicw.schema.Staging;

class ReplayTest {
  private static final Clock JULY =
      Clock.fixed(Instant.parse("2018-07-09T08:00:00Z"), ZoneOffset.UTC);
  private static final String MISSING =
      """
      CHILD,DOB,MISSING,MIS_START,MIS_END
      26033,05/12/2004,M,21/06/2017,22/06/2017
      26034,05/12/2005,X,31/06/2017,22/07/2017
      26035,05/12/2006,A,21/08/2017,soon
      """;

  @TempDir Path folder;
  private Settings settings;
  private Jdbi jdbi;
  private Lake lake;
  private LandedExtracts landed;
  private Path exported;

  @BeforeEach
  void open() {
    settings = Settings.load(new Home(folder.resolve("home")));
    jdbi = Ledgers.open(settings);
    lake = Lake.open(settings);
    landed = new LandedExtracts(settings, jdbi);
    exported = folder.resolve("to-correct");
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void exports_the_rows_as_delivered_with_every_reason_for_their_owner_alone() throws IOException {
    String extract = landed.land("missing", 2018, MISSING);
    stage();

    Path file = export();

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "EXTRACT_ID,EXTRACT_TABLE,ROW_NUMBER,CHILD,DOB,MISSING,MIS_START,MIS_END,REASONS",
            extract
                + ",missing,2,26034,05/12/2005,X,31/06/2017,22/07/2017,"
                + "MISSING: not in code list missing of 2017/18;"
                + " MIS_START: no date: dd/mm/yyyy is expected",
            extract
                + ",missing,3,26035,05/12/2006,A,21/08/2017,soon,"
                + "MIS_END: no date: dd/mm/yyyy is expected");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void corrected_rows_take_the_place_of_bad_ones_in_a_version_received_today() throws Exception {
    landed.land("missing", 2018, MISSING);
    stage();
    Path file = correct(export(), Map.of("X,31/06/2017", "M,30/06/2017"));

    List<ExtractVersion> versions = replay(file);
    Map<String, RowCounts> counts = stage();

    assertThat(versions)
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.receivedAt()).isEqualTo(JULY.instant());
              assertThat(counts).containsEntry(version.extractId(), new RowCounts(3, 2, 1));
              assertThat(rowsOf(version.extractId()))
                  .containsExactly(
                      "1 | M | 2017-06-21 | 2017-06-22 | 2018-07-09",
                      "2 | M | 2017-06-30 | 2017-07-22 | 2018-07-09");
            });
    assertThat(new SetAsideLedger(jdbi).current())
        .as("only what is still bad, where it stands in the delivered file")
        .singleElement()
        .extracting(Reject::fileName, Reject::row, Reject::column)
        .containsExactly("missing.csv", 3, "MIS_END");
  }

  @Test
  void the_same_correction_twice_changes_nothing() throws Exception {
    landed.land("missing", 2018, MISSING);
    stage();
    Path file = correct(export(), Map.of("X,31/06/2017", "M,30/06/2017"));
    replay(file);
    stage();
    var before = lake.pin(List.of(Staging.of(Ssda903.MISSING)));

    assertThat(replay(file)).isEmpty();

    assertThat(stage()).isEmpty();
    assertThat(lake.pin(List.of(Staging.of(Ssda903.MISSING)))).isEqualTo(before);
  }

  @Test
  void rows_can_come_back_one_after_the_other_from_one_export() throws Exception {
    landed.land("missing", 2018, MISSING);
    stage();
    List<String> lines = Files.readAllLines(export());
    Path second = write("b.csv", lines.get(0), lines.get(2).replace("soon", "22/08/2017"));
    Path first = write("a.csv", lines.get(0), lines.get(1).replace("X,31/06/2017", "M,30/06/2017"));

    replay(second);
    stage();
    List<ExtractVersion> versions = replay(first);

    assertThat(stage())
        .containsExactly(Map.entry(versions.get(0).extractId(), new RowCounts(3, 3, 0)));
    assertThat(new SetAsideLedger(jdbi).current()).isEmpty();
    assertThat(rowsOf(versions.get(0).extractId()))
        .containsExactly(
            "1 | M | 2017-06-21 | 2017-06-22 | 2018-07-09",
            "2 | M | 2017-06-30 | 2017-07-22 | 2018-07-09",
            "3 | A | 2017-08-21 | 2017-08-22 | 2018-07-09");
  }

  @Test
  void files_delivered_together_are_repeated_together() throws Exception {
    landed.land("missing", 2018, MISSING);
    landed.land(
        "missing", 2018, "CHILD,DOB,MISSING,MIS_START,MIS_END\n7,05/12/2004,A,01/05/2017,\n");
    stage();

    List<ExtractVersion> versions =
        replay(correct(export(), Map.of("X,31/06/2017", "M,30/06/2017")));

    assertThat(stage().values())
        .containsExactlyInAnyOrder(new RowCounts(3, 2, 1), new RowCounts(1, 1, 0));
    assertThat(versions).extracting(ExtractVersion::receivedAt).containsOnly(JULY.instant());
  }

  @Test
  void refuses_rows_that_were_not_set_aside_and_files_of_another_kind() throws Exception {
    landed.land("missing", 2018, MISSING);
    stage();
    Path otherRow = correct(export(), Map.of("missing,2,", "missing,1,"));
    assertThatThrownBy(() -> replay(otherRow))
        .isInstanceOf(CannotReplay.class)
        .hasMessageContaining("it has a row that was not set aside");

    Path noCorrection = write("x.csv", "CHILD,DOB", "1,01/01/2010");
    assertThatThrownBy(() -> replay(noCorrection))
        .isInstanceOf(CannotReplay.class)
        .hasMessageContaining("its rows do not all have the same EXTRACT_TABLE")
        .hasMessageNotContaining("01/01/2010");
  }

  @Test
  void landing_a_correction_as_if_it_were_an_extract_sets_the_file_aside() throws Exception {
    landed.land("missing", 2018, MISSING);
    stage();
    Path file = export();

    new Landing(settings, new LandingLedger(jdbi), Optional.of("813"), JULY, "tester")
        .land(List.of(file), LandingOptions.NONE);

    assertThat(new LandingLedger(jdbi).due()).isEmpty();
    assertThat(new LandingLedger(jdbi).files())
        .anySatisfy(
            landedFile -> assertThat(landedFile.reason().orElse("")).contains("cicw replay"));
  }

  private Path export() throws IOException {
    return new RejectsExport(settings, jdbi).write(exported).get(0);
  }

  private static Path correct(Path file, Map<String, String> corrections) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, String> correction : corrections.entrySet()) {
      text = text.replace(correction.getKey(), correction.getValue());
    }
    return Files.writeString(file, text);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private List<ExtractVersion> replay(Path file) throws IOException, CannotReplay {
    return new Replay(settings, jdbi, JULY, "tester").land(List.of(file));
  }

  private Map<String, RowCounts> stage() {
    return new StagingJob(settings, jdbi, lake).run(SharedSpark.context());
  }

  private List<String> rowsOf(String extractId) {
    return StagedParquet.rows(
        lake,
        Staging.of(Ssda903.MISSING),
        "row_number, missing, mis_start, mis_end, received_date",
        "extract_id = '" + extractId + "'");
  }
}
