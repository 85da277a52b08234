package uk.cicw.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The reports about a return: a folder of its own that nobody but the owner may enter, since they
 * hold the council's own identifiers.
 */
public final class ReportFolder {
  private static final String CELLS = "cells.csv";
  private static final String ROWS = "rows.xlsx";
  private static final String SUMMARY = "summary.html";

  private static final List<String> FILES = List.of(CELLS, ROWS, SUMMARY);

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(OWNERS);
  private static final FileAttribute<?> OWNERS_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /**
   * Writes all of them. Those of the same return are replaced once all are there, each at once, so
   * that whoever opens one finds a whole one.
   */
  public static void write(Path folder, CheckedReturn checked) throws IOException, SQLException {
    Files.createDirectories(folder, OWNERS_FOLDER);
    Files.setPosixFilePermissions(folder, OWNERS);
    Report report = Report.of(checked);
    try {
      CellsFile.write(begin(folder, CELLS), report);
      RowsWorkbook.write(begin(folder, ROWS), report);
      Files.writeString(begin(folder, SUMMARY), SummaryPage.of(report));
      for (String file : FILES) {
        Files.move(unfinished(folder, file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      removeUnfinished(folder);
    }
  }

  /** Writes something down beside them. */
  public static void note(Path file, byte[] text) throws IOException {
    Files.deleteIfExists(file);
    Files.write(Files.createFile(file, OWNERS_FILE), text);
  }

  /** Removes them. */
  public static void remove(Path folder) throws IOException {
    removeUnfinished(folder);
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  private static void removeUnfinished(Path folder) throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(unfinished(folder, file));
    }
  }

  private static Path begin(Path folder, String file) throws IOException {
    Files.deleteIfExists(unfinished(folder, file));
    return Files.createFile(unfinished(folder, file), OWNERS_FILE);
  }

  private static Path unfinished(Path folder, String file) {
    return folder.resolve("." + file + ".part");
  }

  private ReportFolder() {}
}
