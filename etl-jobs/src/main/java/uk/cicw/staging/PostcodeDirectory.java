package uk.cicw.staging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.decode.UnreadableExtract;

/** Where postcodes lie, from the landed postcode reference. */
public final class PostcodeDirectory {
  private static final Map<String, PostcodeDirectory> READ = new ConcurrentHashMap<>();
  private static final int LONGEST = 8;

  /** By number, not by text: England has 1.7 million postcodes. */
  private final Map<Long, Place> places = new HashMap<>();

  /**
   * Where a postcode lies.
   *
   * @param authority three-digit code of the upper-tier authority, or SCO, NIR, WAL
   * @param easting metres
   * @param northing metres
   */
  public record Place(String authority, int easting, int northing) {}

  /**
   * The directory in a landed file, whose bytes never change; read once in each process.
   *
   * @param here finds the file on this machine
   */
  public static PostcodeDirectory of(DeliveredFile file, UnaryOperator<DeliveredFile> here) {
    return READ.computeIfAbsent(file.location(), location -> read(here.apply(file)));
  }

  private static PostcodeDirectory read(DeliveredFile file) {
    PostcodeDirectory directory = new PostcodeDirectory();
    try {
      PostcodeFile.read(file, directory::add);
    } catch (UnreadableExtract e) {
      throw new IllegalStateException(
          "Cannot read the postcode reference %s: %s. Land it again."
              .formatted(file.location(), e.getMessage()),
          e);
    }
    return directory;
  }

  private void add(PostcodeFile.Place line) {
    places.put(
        number(line.postcode()),
        new Place(line.authority().intern(), line.easting(), line.northing()));
  }

  /** Blanks and case do not matter. */
  public Optional<Place> find(String postcode) {
    return Optional.ofNullable(places.get(number(postcode)));
  }

  private static long number(String postcode) {
    String letters = postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.isEmpty() || letters.length() > LONGEST
        ? -1
        : Long.parseLong(letters, Character.MAX_RADIX);
  }
}
