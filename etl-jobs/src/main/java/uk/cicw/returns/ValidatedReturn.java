package uk.cicw.returns;

import java.io.Serializable;
import java.util.List;
import uk.cicw.lake.WrittenFile;

/**
 * What a task gives back of a return: data files to commit, and how many states it went through.
 */
record ValidatedReturn(List<WrittenFile> written, int states) implements Serializable {}
