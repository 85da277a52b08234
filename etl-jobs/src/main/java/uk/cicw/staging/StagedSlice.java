package uk.cicw.staging;

import java.io.Serializable;
import java.util.List;
import uk.cicw.lake.WrittenFile;

/** What a task gives back of a slice: data files to commit, and an account of rows. */
record StagedSlice(List<WrittenFile> written, List<StagedExtract> extracts)
    implements Serializable {}
