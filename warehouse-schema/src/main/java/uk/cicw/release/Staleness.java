package uk.cicw.release;

/**
 * Why the live release is not what the warehouse would publish today.
 *
 * @param liveRelease the release that is marked; the mark says nothing about any other
 * @param candidate the release that was held back or taken back
 * @param since ISO-8601 time in UTC
 */
public record Staleness(String liveRelease, String candidate, String since, String reason) {}
