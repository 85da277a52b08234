package uk.cicw.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.ledger.RowCounts;

class PublishedFileTest {
  private static final String RATES = "cla_number_and_rate_per_10k_children.csv";
  private static final String HEADING =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,old_la_code,la_name,new_la_code,population_count,population_estimate,"
          + "number,rate_per_10000\r\n";
  private static final String AT_31_MARCH = "Children looked after at 31 March each year";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "release-2024, cla_count, E06000013, 2024, 205,,",
    "release-2024, cla_rate_per_10000, E06000013, 2024, 60, 205, 34349",
    "release-2025, cla_rate_per_10000, E06000013, 2024, 59, 205, 34559",
    "release-2025, cla_count, E92000001, 2025, 81770,,",
    "release-2024, three_plus_placements_pct, E92000001, 2024, 10, 8690, 83630",
    "release-2024, long_term_stability_pct, E06000013, 2024, 67, 34, 51",
    "release-2024, adopted_pct_of_leavers, E92000001, 2024, 9, 2980, 33620",
    "release-2024, offending_pct, E92000001, 2024, 2, 930, 41550",
    "release-2024, dental_check_pct, E92000001, 2024, 79, 46940, 59480",
    "release-2024, sdq_average_score, E92000001, 2024, 14.7,, 33490",
    "release-2024, missing_pct, E92000001, 2024, 11, 13010, 116420",
    "release-2024, residential_pct, E92000001, 2024, 10, 8640, 83630",
    "release-2024, care_leavers_suitable_accommodation_pct, E92000001, 2024, 88, 31630, 36110"
  })
  void a_figure_stands_with_its_numerator_and_denominator(
      String release,
      String measure,
      String area,
      int year,
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator)
      throws Exception {
    Figure figure = sample(release, measure, area, year);

    assertThat(figure.value().number()).map(BigDecimal::stripTrailingZeros).hasValue(plain(value));
    assertThat(figure.numerator()).isEqualTo(scaled(numerator));
    assertThat(figure.denominator()).isEqualTo(scaled(denominator));
  }

  @Test
  void placements_that_are_published_apart_are_added_up() throws Exception {
    Figure figure = sample("release-2024", "foster_or_adoption_pct", "E92000001", 2024);

    assertThat(figure.value().text()).isEqualTo("56390 + 1910 of 83630");
    assertThat(figure.value().number()).hasValue(new BigDecimal("69.700"));
    assertThat(sample("release-2024", "legal_permanence_pct", "E92000001", 2024).value().text())
        .isEqualTo("2980 + 1150 + 3860 of 33620");
  }

  @Test
  void england_since_1994_comes_from_the_time_series() throws Exception {
    PublishedFile file =
        PublishedFile.read(
                DeliveredFile.plain(
                    SampleRelease.file("release-2024", "cla_time_series_1994_2024.csv")),
                "cla_time_series_1994_2024.csv",
                "release-2024")
            .get(0);

    assertThat(file.figures())
        .filteredOn(figure -> figure.measure().equals("cla_count"))
        .extracting(figure -> figure.periodEnd().getYear() + " " + figure.value().text())
        .hasSize(31)
        .contains("1994 47590", "2005 60950", "2012 67070", "2019 78140", "2024 83630");
    assertThat(file.figures())
        .filteredOn(figure -> figure.measure().equals("cla_uasc_count"))
        .extracting(figure -> figure.periodEnd().getYear() + " " + figure.value().status())
        .contains("1994 not_available", "2003 not_available", "2004 value");
  }

  @ParameterizedTest
  @CsvSource({
    "release-2024, c, suppressed",
    "release-2024, x, not_available",
    "release-2024, z, not_applicable",
    "release-2024, k, rounds_to_zero",
    "release-2024, ~, rounds_to_zero",
    "release-2024, u, low_reliability",
    "sfr-2017, x, suppressed",
    "sfr-2017, .., not_available",
    "sfr-2017, ., not_applicable",
    "release-2024, 0, value"
  })
  void a_symbol_means_what_it_meant_when_it_was_published(
      String release, String symbol, String status) throws Exception {
    Figure count = read(release, row("2024", symbol, "60")).figures().get(0);

    assertThat(count.value().status()).isEqualTo(status);
    assertThat(count.value().text()).isEqualTo(symbol);
    assertThat(count.value().number().isPresent()).isEqualTo(status.equals("value"));
  }

  @Test
  void a_suppressed_numerator_is_left_empty_and_never_zero() throws Exception {
    Figure rate = read("release-2024", row("2024", "c", "60")).figures().get(1);

    assertThat(rate.value().number()).hasValue(new BigDecimal("60.000"));
    assertThat(rate.numerator()).isEmpty();
    assertThat(rate.denominator()).hasValue(new BigDecimal("34349.000"));
  }

  @ParameterizedTest
  @CsvSource({"2019", "201819", "2018/19", "year ending 31 march 2019"})
  void every_label_of_a_year_ends_on_its_31_march(String label) throws Exception {
    assertThat(read("release-2024", row(label, "205", "60")).figures().get(0).periodEnd())
        .isEqualTo(LocalDate.of(2019, 3, 31));
  }

  @Test
  void a_row_with_a_cell_of_no_meaning_is_set_aside_and_the_others_load() throws Exception {
    PublishedFile file =
        read("release-2024", row("2024", "two hundred", "60") + row("2023", "188", "55"));

    assertThat(file.rows()).isEqualTo(new RowCounts(2, 1, 1));
    assertThat(file.figures())
        .filteredOn(figure -> figure.measure().equals("cla_count"))
        .extracting(figure -> figure.value().text())
        .containsExactly("188");
  }

  @Test
  void two_rows_for_one_figure_are_an_error_that_names_them() {
    assertThatThrownBy(
            () -> read("release-2024", row("2024", "205", "60") + row("2024", "206", "60")))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessageContaining("for North Lincolnshire in 2024 it has 2 rows");
  }

  @Test
  void a_file_without_a_declared_column_says_which_one_is_missing() {
    assertThatThrownBy(() -> readText("release-2024", HEADING.replace(",number", ",headcount")))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessageContaining("no column for count");
  }

  @Test
  void a_file_in_no_folder_of_a_release_says_what_to_do() {
    assertThatThrownBy(() -> readText("downloads", HEADING))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessageContaining("Put it in one such as release-2025");
  }

  private static Figure sample(String release, String measure, String area, int year)
      throws Exception {
    try (Stream<Path> files = SampleRelease.files(release)) {
      for (Path file : files.toList()) {
        PublishedFile read =
            PublishedFile.read(DeliveredFile.plain(file), file.getFileName().toString(), release)
                .get(0);
        Optional<Figure> found =
            read.figures().stream()
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> figure.area().code().equals(area))
                .filter(figure -> figure.periodEnd().equals(LocalDate.of(year, 3, 31)))
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new AssertionError("no file of %s holds %s".formatted(release, measure));
  }

  private PublishedFile read(String release, String rows) throws Exception {
    return readText(release, HEADING + rows);
  }

  private PublishedFile readText(String release, String text)
      throws IOException, UnreadableExtract {
    Path file = folder.resolve(RATES);
    Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    return PublishedFile.read(DeliveredFile.plain(file), RATES, "/delivered/" + release).get(0);
  }

  private static String row(String year, String count, String rate) {
    List<String> cells =
        List.of(
            year,
            "Reporting year",
            "Local authority",
            "E92000001",
            "England",
            "E12000003",
            "Yorkshire and The Humber",
            "813",
            "North Lincolnshire",
            "E06000013",
            AT_31_MARCH,
            "34349",
            count,
            rate);
    return String.join(",", cells) + "\r\n";
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  private static Optional<BigDecimal> scaled(@Nullable BigDecimal number) {
    return Optional.ofNullable(number).map(n -> n.setScale(3));
  }
}
