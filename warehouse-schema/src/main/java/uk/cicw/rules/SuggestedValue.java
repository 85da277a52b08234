package uk.cicw.rules;

/**
 * What the right value of a cell may be.
 *
 * @param why it is suggested, in words
 */
public record SuggestedValue(String value, String why) {}
