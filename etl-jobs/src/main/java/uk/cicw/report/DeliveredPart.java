package uk.cicw.report;

/**
 * A table of the return in a file that was delivered.
 *
 * @param before so many more than in the file is what the kernel counts its rows by
 */
public record DeliveredPart(String table, String fileName, long before) {}
