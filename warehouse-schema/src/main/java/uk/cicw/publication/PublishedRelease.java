package uk.cicw.publication;

/**
 * How a publication ended.
 *
 * @param releaseId what PostgreSQL holds now
 * @param isNews false where it had held that before
 * @param rows how many rows were written: those of the tables that changed
 */
public record PublishedRelease(String releaseId, boolean isNews, long rows) {}
