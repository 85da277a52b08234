package uk.cicw.lake;

import java.io.Serializable;

/** A committed data file of a table, to be read by a task. */
public record StoredFile(String table, String location, long rowCount) implements Serializable {}
