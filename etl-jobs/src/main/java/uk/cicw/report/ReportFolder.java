package uk.cicw.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/**
 * The reports about a return: a folder of its own that nobody but the owner may enter, since they
 * hold the council's own identifiers.
 */
final class ReportFolder {

  /** Writes all reports, over those of the same return. */
  static Path write(Path parent, CheckedReturn checked) throws IOException, SQLException {
    Path folder = Files.createDirectories(parent).resolve(name(checked));
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Report report = Report.of(checked);
    CellsFile.write(ownersFile(folder.resolve("cells.csv")), report);
    RowsWorkbook.write(ownersFile(folder.resolve("rows.xlsx")), report);
    Files.writeString(ownersFile(folder.resolve("summary.html")), SummaryPage.of(report));
    return folder;
  }

  private static String name(CheckedReturn checked) {
    String name = checked.given().name().replaceFirst("\\.[A-Za-z]+$", "");
    return "%s-%s".formatted(name, checked.circumstances().form());
  }

  private static Path ownersFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private ReportFolder() {}
}
