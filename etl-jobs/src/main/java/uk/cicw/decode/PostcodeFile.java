package uk.cicw.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.cicw.reference.AuthorityCodes;

/**
 * A directory of postcodes: ours, with postcode, authority_code, easting and northing, or that of
 * the Office for National Statistics, with pcds, oslaua, oseast1m and osnrth1m.
 */
public final class PostcodeFile {
  private static final List<String> POSTCODE = List.of("POSTCODE", "PCDS");
  private static final List<String> AUTHORITY = List.of("AUTHORITY CODE", "OSLAUA");
  private static final List<String> COUNTY = List.of("OSCTY");
  private static final List<String> EASTING = List.of("EASTING", "OSEAST1M");
  private static final List<String> NORTHING = List.of("NORTHING", "OSNRTH1M");

  /**
   * Where a postcode lies.
   *
   * @param authority three-digit code of the upper-tier authority; SCO, NIR or WAL outside England
   * @param easting metres of the national grid
   * @param northing metres of the national grid
   */
  public record Place(String postcode, String authority, int easting, int northing) {}

  /** Whether these headings are those of a directory of postcodes. */
  public static boolean isOne(List<String> headings) {
    List<String> names = headings.stream().map(CellText::heading).toList();
    return List.of(POSTCODE, AUTHORITY, EASTING, NORTHING).stream()
        .allMatch(anyOf -> position(names, anyOf).isPresent());
  }

  /** Hands over every postcode that has a place on the grid; terminated ones may have none. */
  public static void read(DeliveredFile file, Consumer<Place> places) throws UnreadableExtract {
    try {
      CsvDecoder.lines(
          file,
          (headings, lines) -> {
            List<String> names = headings.stream().map(CellText::heading).toList();
            lines.forEachRemaining(line -> place(names, line.getFields()).ifPresent(places));
          });
    } catch (IOException e) {
      throw new UnreadableExtract("it can not be read: " + e.getClass().getSimpleName(), e);
    }
  }

  private static Optional<Place> place(List<String> names, List<String> cells) {
    String easting = cell(names, cells, EASTING);
    String northing = cell(names, cells, NORTHING);
    return easting.matches("\\d{1,7}") && northing.matches("\\d{1,7}")
        ? Optional.of(
            new Place(
                cell(names, cells, POSTCODE),
                authority(cell(names, cells, COUNTY), cell(names, cells, AUTHORITY)),
                Integer.parseInt(easting),
                Integer.parseInt(northing)))
        : Optional.empty();
  }

  /** In a county with districts the county is the authority for children. */
  private static String authority(String county, String district) {
    Optional<String> code = AuthorityCodes.of(county).or(() -> AuthorityCodes.of(district));
    return code.orElseGet(
        () ->
            switch (district.isEmpty() ? ' ' : district.charAt(0)) {
              case 'S' -> "SCO";
              case 'N' -> "NIR";
              case 'W' -> "WAL";
              default -> district;
            });
  }

  private static String cell(List<String> names, List<String> cells, List<String> anyOf) {
    return position(names, anyOf)
        .filter(at -> at < cells.size())
        .map(at -> CellText.trimmed(cells.get(at)))
        .orElse("");
  }

  private static Optional<Integer> position(List<String> names, List<String> anyOf) {
    return anyOf.stream().map(names::indexOf).filter(at -> at >= 0).findFirst();
  }

  private PostcodeFile() {}
}
