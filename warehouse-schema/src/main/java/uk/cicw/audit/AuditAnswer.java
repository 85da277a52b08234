package uk.cicw.audit;

/**
 * An entry of the log.
 *
 * @param sequence its number in the log
 * @param entry with the text of its statement where that was asked for and is kept
 */
public record AuditAnswer(long sequence, AuditEntry entry) {}
