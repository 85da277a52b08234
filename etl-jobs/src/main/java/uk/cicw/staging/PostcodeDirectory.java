package uk.cicw.staging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where postcodes lie, from the landed postcode reference: a CSV file with the columns postcode,
 * authority_code, easting and northing (metres of the national grid).
 */
final class PostcodeDirectory {
  private static final Map<Path, PostcodeDirectory> READ = new ConcurrentHashMap<>();

  /** By number, not by text: England has 1.7 million postcodes. */
  private final Map<Long, Place> places = new HashMap<>();

  /**
   * Where a postcode lies.
   *
   * @param authority three-digit code of the upper-tier authority, or SCO, NIR, WAL
   * @param easting metres
   * @param northing metres
   */
  record Place(String authority, int easting, int northing) {}

  /** The directory in a landed file, whose bytes never change; read once in each process. */
  static PostcodeDirectory of(Path file) {
    return READ.computeIfAbsent(file, PostcodeDirectory::read);
  }

  /** Blanks and case do not matter. */
  Optional<Place> find(String postcode) {
    return Optional.ofNullable(places.get(number(postcode)));
  }

  private static PostcodeDirectory read(Path file) {
    PostcodeDirectory directory = new PostcodeDirectory();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      csv.forEach(directory::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the postcode reference " + file, e);
    }
    return directory;
  }

  private void add(NamedCsvRecord line) {
    if (!line.getField("easting").isBlank() && !line.getField("northing").isBlank()) {
      places.put(
          number(line.getField("postcode")),
          new Place(
              line.getField("authority_code").strip().intern(),
              Integer.parseInt(line.getField("easting").strip()),
              Integer.parseInt(line.getField("northing").strip())));
    }
  }

  private static long number(String postcode) {
    String letters = postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.isEmpty() || letters.length() > 8
        ? -1
        : Long.parseLong(letters, Character.MAX_RADIX);
  }
}
