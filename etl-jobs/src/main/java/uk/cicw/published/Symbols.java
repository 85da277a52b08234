package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.cicw.schema.ResourceFolder;

/**
 * What stands in a cell instead of a number. The same symbol meant different things at different
 * times: {@code x} was suppressed to 2017 and is not available since.
 */
final class Symbols {
  private static final List<Symbol> SYMBOLS = declared();

  private record Symbol(String text, String status, int firstYear, int lastYear) {
    boolean isIn(int year) {
      return firstYear <= year && year <= lastYear;
    }
  }

  /** The status that the cell states in a release of that year; empty for what is no symbol. */
  static Optional<String> status(String cell, int releaseYear) {
    return SYMBOLS.stream()
        .filter(symbol -> symbol.isIn(releaseYear) && symbol.text().equalsIgnoreCase(cell))
        .map(Symbol::status)
        .findFirst();
  }

  private static List<Symbol> declared() {
    String csv = Objects.requireNonNull(ResourceFolder.texts("published", ".csv").get("symbols"));
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().map(Symbols::symbol).toList();
  }

  private static Symbol symbol(NamedCsvRecord line) {
    return new Symbol(
        line.getField("symbol"),
        line.getField("status"),
        Integer.parseInt(line.getField("first_year")),
        Integer.parseInt(line.getField("last_year")));
  }

  private Symbols() {}
}
