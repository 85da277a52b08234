package uk.cicw.privacy;

/**
 * A child as the warehouse can find it without its identifier.
 *
 * @param authority three-digit code
 * @param pseudonym in staging and facts
 * @param tombstone what is kept of it once it is forgotten
 */
public record KnownChild(String authority, String pseudonym, String tombstone) {}
