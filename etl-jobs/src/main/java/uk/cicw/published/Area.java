package uk.cicw.published;

import java.util.Optional;

/**
 * The area of a published row.
 *
 * @param code GSS code
 * @param label as published
 * @param oldLaCode three-digit code of an authority, empty for England and regions
 */
public record Area(String code, String label, Optional<String> oldLaCode) {

  /** england, region or authority. */
  String level() {
    if (oldLaCode.isPresent()) {
      return "authority";
    }
    return code.startsWith("E92") ? "england" : "region";
  }
}
