package uk.cicw.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.cicw.sample.SampleExtracts;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Councils;

/** The sample authority gives back what North Lincolnshire published, to the printed precision. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresTest {
  /** How a figure had to be read so that it can be met, or why it is not. */
  private static final Map<String, String> READINGS =
      Map.ofEntries(
          Map.entry(
              "foster_or_adoption_pct 2011/12",
              "not possible of all 172 (142 is 82.6, 143 is 83.1): of the 169 in a placement; a"
                  + " missing child (M3) is in none"),
          Map.entry(
              "residential_pct 2012-07-31",
              "8.4 has no denominator in common with the 4.1 of three_plus_placements_pct below"
                  + " 290: of the 167 of 170 in a placement; a missing child (M3) is in none"),
          Map.entry(
              "residential_pct 2012-06-30",
              "read as the one of 31 July: of the 167 of 170 in a placement"),
          Map.entry(
              "adopted_pct_of_leavers 2012/13",
              "a projection made in July 2012; met as the value at the year end"),
          Map.entry(
              "reviews_on_time_pct 2012-07-31",
              "printed for 1 May to 31 July; no review is late since 1 April"),
          Map.entry(
              "distant_placement_pct 2012-07-31",
              "of the 24 who entered care since 1 April, by their first placement and by that of 31"
                  + " July"),
          Map.entry(
              "health_and_dental_pct 2010/11",
              "the mean of both shares (PAF C19); both done can not exceed the 91 of the dental"
                  + " check"),
          Map.entry(
              "health_and_dental_pct 2007 onward",
              "the least of 2006/07 to 2011/12, the years before the document"),
          Map.entry(
              "cla_rate_per_10000 2011/12",
              "172 of 34,470; the population of mid-2011 is declared synthetic"),
          Map.entry(
              "care_leavers_count 2019-09-30",
              "no extract states it; derived as young people of 16 to 21 who left care at 16 or over"
                  + " after 13 weeks since their 14th birthday"));

  private final Lives lives =
      Lives.live(
          AuthorityPlan.of(Councils.all().get(0), SampleExtracts.DEFAULT_SEED),
          0,
          Councils.around("813"),
          SampleExtracts.DEFAULT_SEED);

  private final Figures figures = new Figures(lives);

  @Test
  void everyPublishedFigureIsMetToThePrintedPrecision() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (NamedCsvRecord line : own()) {
      all.assertThat(isMet(line))
          .as(
              "%s %s is %s, published %s",
              line.getField("indicator"), line.getField("period"), achieved(line), target(line))
          .isTrue();
    }
    all.assertAll();
  }

  @Test
  void calibrationListsEachFigureWithItsReading() throws IOException {
    assertThat(Files.readAllLines(Path.of("calibration.csv"))).isEqualTo(calibration());
  }

  private List<String> calibration() throws IOException {
    List<String> lines = new ArrayList<>(List.of("figure,period,target,achieved,reason"));
    for (NamedCsvRecord line : own()) {
      String reason = READINGS.getOrDefault(key(line), "");
      lines.add(
          "%s,%s,%s,%s,%s"
              .formatted(
                  line.getField("indicator"),
                  line.getField("period"),
                  target(line),
                  achieved(line),
                  reason.contains(",") ? '"' + reason + '"' : reason));
    }
    return lines;
  }

  private static String key(NamedCsvRecord line) {
    return line.getField("indicator") + " " + line.getField("period");
  }

  private static String target(NamedCsvRecord line) {
    return line.getField("value");
  }

  /** With one decimal more than is printed, so that a near miss shows. */
  private String achieved(NamedCsvRecord line) {
    BigDecimal printed = new BigDecimal(target(line).replace(">", ""));
    return rounded(line, printed.scale() + 1).stripTrailingZeros().toPlainString();
  }

  private boolean isMet(NamedCsvRecord line) {
    if (target(line).startsWith(">")) {
      return rounded(line, 3).compareTo(new BigDecimal(target(line).substring(1))) > 0;
    }
    BigDecimal printed = new BigDecimal(target(line));
    return rounded(line, printed.scale()).compareTo(printed) == 0;
  }

  private BigDecimal rounded(NamedCsvRecord line, int decimals) {
    double value =
        figures
            .value(line.getField("indicator"), line.getField("period"))
            .orElseThrow(() -> new AssertionError("Nobody works out " + key(line)));
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static List<NamedCsvRecord> own() throws IOException {
    try (InputStream csv =
            PublishedFiguresTest.class.getResourceAsStream("/published-figures.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream()
          .filter(line -> line.getField("area").equals("North Lincolnshire"))
          .toList();
    }
  }
}
