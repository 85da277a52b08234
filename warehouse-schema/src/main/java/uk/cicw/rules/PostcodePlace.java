package uk.cicw.rules;

/**
 * Where a postcode lies.
 *
 * @param postcode upper case, without blanks
 * @param authority three-digit code of the upper-tier authority; SCO, NIR or WAL outside England
 * @param easting metres of the national grid
 * @param northing metres of the national grid
 */
public record PostcodePlace(String postcode, String authority, double easting, double northing) {}
