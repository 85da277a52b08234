package uk.cicw.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.TextRow;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.schema.Staging;
import uk.cicw.staging.PostcodeDirectory.Place;

/**
 * What is kept of the postcodes of an episode: authority of the placement, inside or outside the
 * responsible authority, and distance. These are the items that the Department derives itself; what
 * an extract carries of them stands.
 */
final class PlacementLocation {
  private static final double METRES_IN_A_MILE = 1609.3;

  /** The Department's value for a distance that can not be known. */
  private static final BigDecimal UNKNOWN_DISTANCE = new BigDecimal("999.900");

  private static final KeptTable EPISODES = Staging.of(Ssda903.EPISODES);
  private static final int AUTHORITY = EPISODES.position("pl_la");
  private static final int LOCATION = EPISODES.position("pl_location");
  private static final int DISTANCE = EPISODES.position("pl_distance");

  private final Optional<PostcodeDirectory> directory;

  /**
   * @param directory empty where no postcode reference has landed: then nothing is derived
   */
  PlacementLocation(Optional<PostcodeDirectory> directory) {
    this.directory = directory;
  }

  /** Fills in what the extract left open. */
  void complete(ExtractOrigin origin, TextRow row, @Nullable Object[] staged) {
    if (directory.isPresent() && row.table().equals(Ssda903.EPISODES.name())) {
      Optional<Place> home = row.value("HOME_POST").flatMap(directory.get()::find);
      Optional<Place> placement = row.value("PL_POST").flatMap(directory.get()::find);
      String authority = placement.map(Place::authority).orElse(null);
      fill(staged, AUTHORITY, authority);
      fill(staged, LOCATION, authority == null ? null : location(origin, authority));
      fill(staged, DISTANCE, distance(home, placement));
    }
  }

  private static void fill(@Nullable Object[] staged, int at, @Nullable Object value) {
    if (staged[at] == null) {
      staged[at] = value;
    }
  }

  private static String location(ExtractOrigin origin, String authority) {
    return authority.equals(origin.authorityCode()) ? "IN" : "OUT";
  }

  private static BigDecimal distance(Optional<Place> home, Optional<Place> placement) {
    return home.flatMap(from -> placement.map(to -> miles(from, to))).orElse(UNKNOWN_DISTANCE);
  }

  /** As the crow flies, to one decimal. */
  static BigDecimal miles(Place from, Place to) {
    double metres = Math.hypot(to.easting() - from.easting(), to.northing() - from.northing());
    return BigDecimal.valueOf(metres / METRES_IN_A_MILE)
        .setScale(1, RoundingMode.HALF_UP)
        .setScale(3);
  }
}
