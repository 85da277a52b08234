package uk.cicw.staging;

import java.io.Serializable;
import java.util.List;
import uk.cicw.lake.WrittenFile;

/** What a task gives back of one delivered file: data files to commit, and an account of rows. */
record StagedFile(List<WrittenFile> written, List<StagedExtract> extracts)
    implements Serializable {}
