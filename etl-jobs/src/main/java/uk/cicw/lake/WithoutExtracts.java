package uk.cicw.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.io.CloseableIterable;

/** Staged files as they are to be without the rows of some extract versions. */
record WithoutExtracts(LakeTables tables, Set<String> extractIds) {
  private static final String EXTRACT_ID = "extract_id";

  /** Whether a file holds any of these rows. */
  boolean isTouched(StoredFile file) {
    try (CloseableIterable<TableRow> rows = tables.read(file, List.of(EXTRACT_ID))) {
      for (TableRow row : rows) {
        if (extractIds.contains(row.values()[0])) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw unread(file, e);
    }
  }

  /** The other rows of these files, in files of their own. */
  List<WrittenFile> rest(Collection<StoredFile> files) {
    try (TableWriter writer = tables.writer()) {
      files.forEach(file -> copyRest(file, writer));
      return writer.finish();
    }
  }

  private void copyRest(StoredFile file, TableWriter writer) {
    int at = tables.table(file.table()).columns().indexOf(EXTRACT_ID);
    try (CloseableIterable<TableRow> rows = tables.read(file)) {
      for (TableRow row : rows) {
        if (!extractIds.contains(row.values()[at])) {
          writer.write(row);
        }
      }
    } catch (IOException e) {
      throw unread(file, e);
    }
  }

  private static UncheckedIOException unread(StoredFile file, IOException why) {
    return new UncheckedIOException("Cannot read " + file.location(), why);
  }
}
