package uk.cicw.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.decode.DeliveredFile;

/** The files of 2011 to 2023 as the Department published them, read by their declared layouts. */
class PublishedArchiveTest {
  static final Path ARCHIVE = Path.of("..", "sample-extracts", "published-archive");
  private static List<PublishedFile> files = List.of();

  @BeforeAll
  static void read() throws Exception {
    List<PublishedFile> read = new ArrayList<>();
    for (Path file : delivered()) {
      String folder = Objects.requireNonNull(file.getParent()).toString();
      read.addAll(
          PublishedFile.read(DeliveredFile.plain(file), file.getFileName().toString(), folder));
    }
    files = read;
  }

  private static List<Path> delivered() throws IOException {
    try (Stream<Path> all = Files.walk(ARCHIVE)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  // each read off the file by hand
  @ParameterizedTest
  @CsvSource({
    "SFR21_CLA.csv.gz, cla_count, E06000013, 2011, 164, value, 93, CLA_Mar2011",
    "SFR21_CLA.csv.gz, cla_uasc_count, E92000001, 2011, 2670, value, 1, CLA_UASC",
    "SFR36_CLA2013.csv.gz, cla_uasc_count, E06000013, 2013, x, suppressed, 93, CLA_UASC",
    "SFR34_ADM2015.csv.gz, started_count, E06000013, 2015, 68, value, 93, CLA_started2014",
    "SFR34_CEA2015.csv.gz, arrangements_order_pct_of_leavers, E06000013, 2015, 10 of 63, value, 93, CLA_ceaROG",
    "SFR50_CLA2017.csv.gz, distant_placement_pct, E92000001, 2017, 10530 of 72670, value, 1, CLA_OutLA_GT20",
    "SFR50_CLA2017.csv.gz, foster_or_adoption_pct, E06000013, 2017, 183 + x of 226, suppressed, 94, CLA_Fost",
    "SFR50_CLA2017.csv.gz, cla_count, E13000001, 2017, 4230, value, 9, CLA_Mar2017",
    "SFR20_2018_Table3_KS4_UD.csv.gz, progress_8_average_score, E06000013, 2017, -0.466111111, value, 94, KS4_Prog8_Ave_total",
    "2019_CLA_outcomes_KS4_UD1.csv.gz, ks4_english_maths_4_pct, E06000013, 2019, c, suppressed, 93, cla_ks4_englishandmathsL4_percent_achieving",
    "Absence_LA.csv.gz, overall_absence_pct, E06000013, 2009, 801 of 17404, value, 95, Overall absence 2009",
    "Absence_LA.csv.gz, overall_absence_pct, E92000001, 2011, 0 of 0, not_applicable, 1, Overall absence 2011",
    "OC2.csv.gz, dental_check_pct, E06000013, 2011, 96 of 106, value, 95, Number whose teeth were checked by a dentist",
    "sheet3_ks4.csv.gz, ks4_five_a_star_c_pct, E06000013, 2013, 53.8, value, 52, 2013 > Number eligible to sit GCSEs > 5+ GCSEs A*-C or equivalent",
    "sheet2_ks2.csv.gz, ks2_reading_expected_pct, E12000001, 2015, 83, value, 3, 2015 > Percentage who achieved at least level 45 in the following: > Reading",
    "sheet8_sen.csv.gz, sen_plan_pct, E06000013, 2013, 39.8, value, 52, Number of looked after children with the following SEN need: > SEN with a statement > Percentage",
    "SFR34_2015_Local_Authority_Tables_3.xlsx sheet LAA1, cla_rate_per_10000, E06000013, 2012, 48, value, 52, rates > 2012",
    "SFR34_2015_Local_Authority_Tables_3.xlsx sheet LAA4, cla_uasc_count, E06000013, 2015, x, suppressed, 53, 2015",
    "cla_time_series_1994_2023.csv.gz, cla_count, E92000001, 1994, 47590, value, 147, number"
  })
  void a_figure_can_be_traced_to_file_row_and_column(
      String file,
      String measure,
      String area,
      int year,
      String text,
      String status,
      int row,
      String column) {
    PublishedCell cell = figure(file, measure, area, year).value();

    assertThat(cell.text()).isEqualTo(text);
    assertThat(cell.status()).isEqualTo(status);
    assertThat(cell.number().isPresent()).isEqualTo(status.equals("value"));
    assertThat(cell.row()).isEqualTo(row);
    assertThat(cell.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "SFR21_ADP.csv.gz, placed_within_12_months_of_decision_pct, 2011, 74.1",
    "SFR36_19Years2013.csv.gz, care_leavers_eet_pct, 2013, 58.6",
    "SFR50_CareLeavers19to212017.csv.gz, care_leavers_suitable_accommodation_pct, 2017, 82.1",
    "SFR21_CLA.csv.gz, three_plus_placements_pct, 2011, 10.7",
    "SFR50_CEA2017.csv.gz, adopted_pct_of_leavers, 2017, 13.9",
    "SFR50_CEA2017.csv.gz, ceased_aged_16_and_over_pct, 2017, 39.2",
    "sheet10_absence.csv.gz, overall_absence_pct, 2009, 6.2",
    "sheet9_excluded.csv.gz, suspended_pct, 2009, 13.32",
    "sheet7_oc24.csv.gz, sdq_average_score, 2013, 14",
    "OC2.csv.gz, sdq_average_score, 2011, 13.9",
    "SFR20_2018_Table6_Exclusions_UD.csv.gz, suspended_pct, 2016, 11.44"
  })
  void england_is_as_it_was_told(String file, String measure, int year, BigDecimal value) {
    assertThat(figure(file, measure, "E92000001", year).value().number().orElseThrow())
        .isEqualByComparingTo(value);
  }

  @Test
  void every_row_is_loaded_but_for_those_that_hold_nothing() {
    List<String> setAside =
        files.stream()
            .flatMap(
                file ->
                    file.faults().stream()
                        .map(fault -> file.name() + " row " + fault.row() + " " + fault.reason()))
            .distinct()
            .toList();
    assertThat(setAside)
        .containsExactlyInAnyOrder(
            // notes beside each other in the last rows of a sheet
            noted(176),
            noted(177),
            noted(178),
            noted(179),
            noted(180),
            "2019_CLA_outcomes_absence_UD.csv.gz row 162 is no known label of a period",
            "SFR50_CareLeavers17182017.csv.gz row 82 is neither a number nor a symbol of the"
                + " releases of 2017");
  }

  private static String noted(int row) {
    return "SFR34_2015_Local_Authority_Tables_3.xlsx sheet LAA6 row %d is no area that is known"
        .formatted(row);
  }

  @Test
  void authorities_are_told_for_every_year_of_which_a_file_is_here() {
    for (int year : List.of(2011, 2013, 2015, 2017, 2019, 2020, 2021, 2022, 2023)) {
      assertThat(
              files.stream()
                  .flatMap(file -> file.figures().stream())
                  .filter(figure -> figure.measure().equals("cla_count"))
                  .filter(figure -> figure.periodEnd().getYear() == year)
                  .filter(figure -> figure.value().number().isPresent())
                  .flatMap(figure -> figure.area().oldLaCode().stream())
                  .distinct())
          .as("authorities of %d", year)
          .hasSizeBetween(148, 153);
    }
  }

  @Test
  void counts_of_a_workbook_say_that_they_are_rounded_and_rates_do_not() {
    String sheet = "SFR34_2015_Local_Authority_Tables_3.xlsx sheet LAA1";

    assertThat(figure(sheet, "cla_count", "E06000013", 2011).roundedTo()).hasValue(5);
    assertThat(figure(sheet, "cla_count", "E92000001", 2011).roundedTo()).isEmpty();
    assertThat(figure(sheet, "cla_rate_per_10000", "E06000013", 2011).roundedTo()).isEmpty();
    assertThat(figure("SFR21_CLA.csv.gz", "cla_count", "E06000013", 2011).roundedTo()).isEmpty();
  }

  @Test
  void rates_of_2025_are_those_of_their_count_and_population() throws Exception {
    String name = "cla_number_and_rate_per_10k_children.csv.gz";
    List<Figure> rates =
        PublishedFile.read(
                DeliveredFile.plain(SampleRelease.file("release-2025", name)), name, "release-2025")
            .get(0)
            .figures()
            .stream()
            .filter(figure -> figure.measure().endsWith("_rate_per_10000"))
            .filter(figure -> figure.area().oldLaCode().isPresent())
            .filter(figure -> figure.value().number().isPresent())
            .toList();

    assertThat(rates).hasSizeGreaterThan(2200);
    assertThat(rates)
        .allSatisfy(
            rate ->
                assertThat(rate.value().number().orElseThrow())
                    .isEqualByComparingTo(
                        rate.numerator()
                            .orElseThrow()
                            .multiply(BigDecimal.valueOf(10_000))
                            .divide(rate.denominator().orElseThrow(), 0, RoundingMode.HALF_UP)));
  }

  private static Figure figure(String file, String measure, String area, int year) {
    return files.stream()
        .filter(one -> one.name().equals(file))
        .flatMap(one -> one.figures().stream())
        .filter(figure -> figure.measure().equals(measure))
        .filter(figure -> figure.area().code().equals(area))
        .filter(figure -> figure.periodEnd().getYear() == year)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + measure + " of " + year + " in " + file));
  }
}
