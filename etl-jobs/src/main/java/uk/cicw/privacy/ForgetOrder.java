package uk.cicw.privacy;

/**
 * That a child is to be forgotten.
 *
 * @param by who decided it
 */
public record ForgetOrder(KnownChild child, String by, String reason) {}
