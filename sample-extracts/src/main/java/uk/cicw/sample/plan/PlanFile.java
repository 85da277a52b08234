package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** The plan of a calibrated authority, resource {@code plan/<authority>.csv}. */
final class PlanFile {

  static List<Checkpoint> read(String authorityCode) {
    String resource = "/plan/" + authorityCode + ".csv";
    try (InputStream csv = PlanFile.class.getResourceAsStream(resource);
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream().map(PlanFile::checkpoint).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private static Checkpoint checkpoint(NamedCsvRecord line) {
    int stock = number(line, "stock");
    return new Checkpoint(
        LocalDate.parse(line.getField("date")),
        stock,
        number(line, "leavers"),
        number(line, "short_stays"),
        number(line, "uasc"),
        bands(stock, number(line, "under_5"), number(line, "from_5_to_9")),
        entrants(line),
        number(line, "adopted"),
        number(line, "guardianship"),
        number(line, "residence"),
        mix(line),
        optional(line, "three_plus"));
  }

  private static List<Integer> bands(int stock, int underFive, int fiveToNine) {
    return List.of(underFive, fiveToNine, stock - underFive - fiveToNine);
  }

  private static List<Integer> entrants(NamedCsvRecord line) {
    return line.getField("entrants_under_5").isEmpty()
        ? List.of()
        : List.of(number(line, "entrants_under_5"), number(line, "entrants_from_5_to_9"));
  }

  private static Checkpoint.Mix mix(NamedCsvRecord line) {
    return new Checkpoint.Mix(
        optional(line, "fostered"),
        number(line, "residential"),
        number(line, "parents"),
        number(line, "missing"),
        number(line, "independent"),
        number(line, "other"));
  }

  private static OptionalInt optional(NamedCsvRecord line, String column) {
    String value = line.getField(column);
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  private static int number(NamedCsvRecord line, String column) {
    return Integer.parseInt(line.getField(column));
  }

  private PlanFile() {}
}
