package uk.cicw.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;

/** Writes rows of several tables into data files, one for each table and partition. */
public final class TableWriter implements AutoCloseable {
  private final LakeTables tables;
  private final int partition;
  private final long attempt;
  private final Map<String, DataFiles> open = new LinkedHashMap<>();

  TableWriter(LakeTables tables, int partition, long attempt) {
    this.tables = tables;
    this.partition = partition;
    this.attempt = attempt;
  }

  public void write(TableRow row) {
    open.computeIfAbsent(row.table(), name -> new DataFiles(tables.table(name), partition, attempt))
        .write(row);
  }

  /** Closes the files and names them; nothing can be written afterwards. */
  public List<WrittenFile> finish() {
    close();
    List<WrittenFile> written = new ArrayList<>();
    open.forEach(
        (table, files) -> {
          for (DataFile file : files.written()) {
            written.add(new WrittenFile(table, file));
          }
        });
    return written;
  }

  @Override
  public void close() {
    try {
      for (DataFiles files : open.values()) {
        files.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write data files of " + open.keySet(), e);
    }
  }
}
