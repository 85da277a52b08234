package uk.cicw.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.TextRow;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.schema.Staging;

class RowCastTest {
  private static final String KEY = "00".repeat(32);
  private static final Identities IDENTITIES =
      new Identities(new Pseudonyms(List.of(KEY)), Set.of());
  private static final LocalDate RECEIVED = LocalDate.of(2018, 6, 30);
  private static final LocalDate DATA_TO = LocalDate.of(2018, 3, 31);

  @TempDir Path folder;

  @Test
  void keeps_a_good_episode_with_a_pseudonym_and_without_postcodes() {
    Map<String, Object> staged =
        loaded(
            Ssda903.EPISODES,
            2018,
            Map.ofEntries(
                Map.entry("CHILD", "81995"),
                Map.entry("DECOM", "18/04/2017"),
                Map.entry("RNE", "S"),
                Map.entry("LS", "c2"),
                Map.entry("CIN", "N1"),
                Map.entry("PLACE", "U5"),
                Map.entry("PLACE_PROVIDER", "PR1"),
                Map.entry("HOME_POST", "DN15 7EN"),
                Map.entry("PL_POST", "DN16 1AB"),
                Map.entry("URN", "SC12345"),
                Map.entry("PL_DISTANCE", "4.37")));

    assertThat(staged)
        .containsEntry("authority_code", "813")
        .containsEntry("collection_year", 2018)
        .containsEntry("extract_id", "extract-1")
        .containsEntry("row_number", 7)
        .containsEntry("received_date", RECEIVED)
        .containsEntry("data_to", DATA_TO)
        .containsEntry("child_id", new Pseudonyms(List.of(KEY)).of("813", "81995"))
        .containsEntry("decom", LocalDate.of(2017, 4, 18))
        .containsEntry("ls", "C2")
        .containsEntry("dec", null)
        .containsEntry("pl_distance", new BigDecimal("4.370"))
        .containsEntry("pl_la", null)
        .doesNotContainKeys("home_post", "pl_post");
    assertThat(staged.values()).doesNotContain("81995", "DN15 7EN", "DN16 1AB");
  }

  @Test
  void sets_a_row_aside_with_every_reason_and_without_a_value() {
    List<Fault> faults =
        faults(
            Ssda903.EPISODES,
            2018,
            Map.of(
                "CHILD", "a name that is no identifier",
                "DECOM", "31/02/2018",
                "RNE", "S",
                "LS", "X9",
                "PLACE", "K3",
                "DEC", "04/18/2018",
                "PL_DISTANCE", "near"));

    assertThat(faults)
        .containsExactly(
            new Fault("CHILD", "text of 28", "longer than 20 characters"),
            new Fault("DECOM", "99/99/9999", "no date: dd/mm/yyyy is expected"),
            new Fault("LS", "A9", "not in code list ls of 2017/18"),
            new Fault("CIN", "blank", "required and blank"),
            new Fault("PLACE", "A9", "not in code list place of 2017/18"),
            new Fault("DEC", "99/99/9999", "no date: dd/mm/yyyy is expected"),
            new Fault("PL_DISTANCE", "aaaa", "no number"));
  }

  @Test
  void checks_codes_against_the_year_of_the_extract() {
    Map<String, String> guardianship = episode("PLACE", "U1", "DEC", "01/12/2018", "REC", "E45");

    assertThat(faults(Ssda903.EPISODES, 2018, guardianship))
        .extracting(Fault::column)
        .containsExactly("REC");
    assertThat(loaded(Ssda903.EPISODES, 2019, guardianship)).containsEntry("rec", "E45");
  }

  @Test
  void reads_a_column_that_the_year_does_not_collect() {
    assertThat(
            loaded(Ssda903.EPISODES, 2010, episode("PLACE", "Q1", "REASON_PLACE_CHANGE", "CARPL")))
        .containsEntry("reason_place_change", "CARPL");
  }

  @Test
  void keeps_of_a_birth_date_the_month() {
    assertThat(
            loaded(
                Ssda903.HEADER,
                2018,
                Map.of(
                    "CHILD",
                    "1",
                    "SEX",
                    "Female",
                    "DOB",
                    "28/07/2010",
                    "ETHNIC",
                    "WBRI",
                    "MOTHER",
                    "1",
                    "MC_DOB",
                    "2017-12-24",
                    "UPN",
                    "UN4")))
        .containsEntry("birth_month", LocalDate.of(2010, 7, 1))
        .containsEntry("mc_birth_month", LocalDate.of(2017, 12, 1))
        .containsEntry("sex", "2")
        .containsEntry("upn_id", null);
  }

  @Test
  void sets_aside_a_row_with_more_cells_than_headings() {
    TextRow row =
        new TextRow(
            "missing",
            3,
            Map.of("CHILD", "1", "DOB", "01/01/2010", "MISSING", "M", "MIS_START", "01/05/2017"),
            Optional.of("the row has 6 cells under 5 headings"));

    assertThat(cast(Ssda903.MISSING, 2018).cast(row).faults())
        .containsExactly(new Fault("", "row", "the row has 6 cells under 5 headings"));
  }

  @Test
  void derives_authority_location_and_distance_from_the_postcodes() throws Exception {
    Map<String, Object> staged =
        located("PLACE", "U1", "HOME_POST", "dn157en", "PL_POST", "HU1 1AA");

    // 3 km east and 4 km north: 5 km
    assertThat(staged)
        .containsEntry("pl_la", "810")
        .containsEntry("pl_location", "OUT")
        .containsEntry("pl_distance", new BigDecimal("3.100"));
  }

  @Test
  void a_postcode_that_nobody_knows_has_the_distance_999_9() throws Exception {
    Map<String, Object> staged =
        located("PLACE", "U1", "HOME_POST", "ZZ1 1ZZ", "PL_POST", "DN15 7EN");

    assertThat(staged)
        .containsEntry("pl_location", "IN")
        .containsEntry("pl_distance", new BigDecimal("999.900"));
  }

  @Test
  void what_the_extract_says_of_the_distance_stands() throws Exception {
    Map<String, Object> staged =
        located("PLACE", "U1", "HOME_POST", "DN15 7EN", "PL_POST", "HU1 1AA", "PL_DISTANCE", "21");

    assertThat(staged).containsEntry("pl_distance", new BigDecimal("21.000"));
  }

  private Map<String, Object> located(String... more) throws Exception {
    RowCast cast =
        new RowCast(
            origin(Ssda903.EPISODES, 2018),
            IDENTITIES,
            new PlacementLocation(Optional.of(postcodes())));
    return row(Ssda903.EPISODES, cast.cast(text(Ssda903.EPISODES, episode(more))));
  }

  private PostcodeDirectory postcodes() throws Exception {
    Path file = folder.resolve("postcodes.csv");
    Files.writeString(
        file,
        """
        postcode,authority_code,easting,northing
        DN15 7EN,813,489000,411000
        HU1 1AA,810,492000,415000
        """);
    return PostcodeDirectory.of(DeliveredFile.plain(file), UnaryOperator.identity());
  }

  private static Map<String, String> episode(String... more) {
    Map<String, String> values =
        new HashMap<>(
            Map.of("CHILD", "1", "DECOM", "01/05/2017", "RNE", "S", "LS", "C2", "CIN", "N1"));
    for (int at = 0; at < more.length; at += 2) {
      values.put(more[at], more[at + 1]);
    }
    return values;
  }

  private static Map<String, Object> loaded(
      ExtractTable table, int year, Map<String, String> values) {
    return row(table, cast(table, year).cast(text(table, values)));
  }

  private static List<Fault> faults(ExtractTable table, int year, Map<String, String> values) {
    return cast(table, year).cast(text(table, values)).faults();
  }

  private static Map<String, Object> row(ExtractTable table, CastRow cast) {
    assertThat(cast.faults()).isEmpty();
    KeptTable kept = Staging.of(table);
    List<Object> values = Arrays.asList(cast.row().orElseThrow().values());
    Map<String, Object> row = new LinkedHashMap<>();
    kept.columnNames().forEach(name -> row.put(name, values.get(kept.position(name))));
    return row;
  }

  private static TextRow text(ExtractTable table, Map<String, String> values) {
    return new TextRow(table.name(), 7, values, Optional.empty());
  }

  private static RowCast cast(ExtractTable table, int year) {
    return new RowCast(origin(table, year), IDENTITIES, new PlacementLocation(Optional.empty()));
  }

  private static ExtractOrigin origin(ExtractTable table, int year) {
    return new ExtractOrigin("extract-1", "file-1", "813", table.name(), year, RECEIVED, DATA_TO);
  }
}
