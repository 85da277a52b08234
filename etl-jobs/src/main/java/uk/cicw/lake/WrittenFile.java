package uk.cicw.lake;

import java.io.Serializable;
import org.apache.iceberg.DataFile;

/** A data file that a task wrote and that the driver has yet to commit. */
public record WrittenFile(String table, DataFile file) implements Serializable {

  public long rowCount() {
    return file.recordCount();
  }
}
