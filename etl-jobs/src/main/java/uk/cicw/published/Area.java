package uk.cicw.published;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The area of a published row.
 *
 * @param code GSS code
 * @param oldLaCode three-digit code of an authority, empty for England and regions
 */
public record Area(String code, String label, Optional<String> oldLaCode) {

  /** england, region or authority. */
  String level() {
    return isEngland() ? "england" : isRegion() ? "region" : "authority";
  }

  private static final Pattern GSS_CODE = Pattern.compile("[A-Z]\\d{8}");

  /**
   * Whether the row names a place at all, and a whole one: an authority without its GSS code would
   * else pass for its region.
   */
  boolean isKnown() {
    return GSS_CODE.matcher(code).matches() && (oldLaCode.isEmpty() || level().equals("authority"));
  }

  private boolean isEngland() {
    return code.startsWith("E92");
  }

  /** E12 are the regions, E13 Inner and Outer London. */
  private boolean isRegion() {
    return code.startsWith("E12") || code.startsWith("E13");
  }
}
