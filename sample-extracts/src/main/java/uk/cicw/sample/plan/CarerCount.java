package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How many children in care shall live with such a carer on a day, resource {@code 813-carers.csv}.
 */
public record CarerCount(LocalDate date, Kind what, int count) {

  /** What is counted. */
  public enum Kind {
    /** Those who started since 1 April and live beyond 20 miles outside the authority. */
    ENTRANTS_FAR,
    /** Fostered with a private or voluntary provider. */
    FOSTER_BOUGHT,
    /** Fostered with a relative or friend. */
    KINSHIP,
    /** With any private or voluntary provider. */
    BOUGHT,
    /** Outside the authority. */
    OUTSIDE
  }

  /** In the order in which they are met: an earlier one is not undone by a later one. */
  public static List<CarerCount> published() {
    try (InputStream csv = CarerCount.class.getResourceAsStream("/plan/813-carers.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream().map(CarerCount::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the planned carers", e);
    }
  }

  private static CarerCount of(NamedCsvRecord line) {
    return new CarerCount(
        LocalDate.parse(line.getField("date")),
        Kind.valueOf(line.getField("what").toUpperCase(Locale.ROOT)),
        Integer.parseInt(line.getField("count")));
  }
}
