package uk.cicw.expected;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.home.Home;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.schema.ExtractCatalogue;

/**
 * The extracts that a council expects each month: {@code expected.csv} in its home, with the
 * columns {@code extract_table, authority_code, source, working_day, contact}.
 */
public record ExpectedExtracts(List<ExpectedExtract> extracts) {
  private static final String FILE = "expected.csv";
  // every month has these, whatever its holidays
  private static final String WORKING_DAY = "[1-9]|1[0-5]";

  /**
   * Reads the file of a home; without one nothing is expected.
   *
   * @throws IllegalArgumentException where it can not be taken up as it is; it says what to mend
   */
  public static ExpectedExtracts read(Home home) {
    Path file = home.root().resolve(FILE);
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      List<ExpectedExtract> extracts = new ArrayList<>();
      lines.forEach(line -> extracts.add(extract(line)));
      return new ExpectedExtracts(List.copyOf(extracts));
    } catch (NoSuchFileException nothingIsExpected) {
      return new ExpectedExtracts(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** How each of them stands on a day. */
  public List<Expectation> on(LocalDate day, LandingLedger landed) {
    return extracts.stream()
        .map(
            extract ->
                new Expectation(
                    extract,
                    extract.dueBy(day),
                    landed.dataTo(extract.authority(), extract.table())))
        .toList();
  }

  private static ExpectedExtract extract(NamedCsvRecord line) {
    String table = cell(line, "extract_table");
    if (ExtractCatalogue.table(table).isEmpty()) {
      throw refused(line, "names a table under extract_table that no extract has");
    }
    String authority = cell(line, "authority_code");
    if (!authority.matches("[0-9]{3}")) {
      throw refused(line, "has no three-digit code under authority_code");
    }
    String workingDay = cell(line, "working_day");
    if (!workingDay.matches(WORKING_DAY)) {
      throw refused(line, "has no working day from 1 to 15 under working_day");
    }
    return new ExpectedExtract(
        table,
        authority,
        cell(line, "source"),
        Integer.parseInt(workingDay),
        cell(line, "contact"));
  }

  private static String cell(NamedCsvRecord line, String column) {
    return line.findField(column)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .orElseThrow(() -> refused(line, "has nothing under " + column));
  }

  private static IllegalArgumentException refused(NamedCsvRecord line, String why) {
    return new IllegalArgumentException(
        "Cannot take up %s: line %d %s. Correct the file and try again."
            .formatted(FILE, line.getStartingLineNumber(), why));
  }
}
