package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many per cent of a cohort shall have which outcome in a collection year, resource {@code
 * plan/813-outcomes.csv}. Authorities without figures of their own follow the same.
 */
public record Outcomes(Map<String, String> cells) {
  private static final Map<Integer, Outcomes> BY_YEAR = read();

  public static Outcomes of(int year) {
    Outcomes found = BY_YEAR.get(year);
    if (found == null) {
      throw new IllegalArgumentException("Cannot plan the outcomes of " + year);
    }
    return found;
  }

  /** How many of a cohort that is: rounded to whole children, 0 where no figure is planned. */
  public int count(String column, int cohort) {
    return isPlanned(column)
        ? (int) Math.round(Double.parseDouble(cell(column)) * cohort / 100)
        : 0;
  }

  /** A planned number of people. */
  public int number(String column) {
    return Integer.parseInt(cell(column));
  }

  public boolean isPlanned(String column) {
    return !cell(column).isEmpty();
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private static Map<Integer, Outcomes> read() {
    try (InputStream csv = Outcomes.class.getResourceAsStream("/plan/813-outcomes.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream()
          .collect(
              Collectors.toMap(
                  line -> Integer.parseInt(line.getField("year")),
                  line -> new Outcomes(line.getFieldsAsMap())));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the planned outcomes", e);
    }
  }
}
