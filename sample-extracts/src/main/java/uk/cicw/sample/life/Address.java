package uk.cicw.sample.life;

/**
 * An invented postcode and where it lies.
 *
 * @param reach how far from home it is
 */
public record Address(
    String postcode, String authorityCode, int easting, int northing, Reach reach) {
  public static final Address UNKNOWN = new Address("", "", 0, 0, Reach.INSIDE);

  /** How an address lies to the authority: in it, outside it within 20 miles, or beyond. */
  public enum Reach {
    INSIDE,
    OUTSIDE_NEAR,
    OUTSIDE_FAR
  }
}
