package uk.cicw.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a backup consists of: {@code backup.json} in its folder.
 *
 * @param home the warehouse that it was taken of
 * @param lake where its lake lay, which is not always in its home
 * @param takenAt ISO-8601, in UTC
 * @param runId the run that took it
 */
record BackupContent(
    String home, String lake, String takenAt, String runId, List<CopiedFile> files) {
  private static final String FILE = "backup.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * One file of it.
   *
   * @param path below the folder of the backup
   */
  record CopiedFile(String path, long bytes, String sha256) {}

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  static BackupContent read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), BackupContent.class);
  }

  /** Writes it to its folder, where it makes the backup complete. */
  void write(Path folder) throws IOException {
    Path next = folder.resolve(FILE + ".next");
    JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
    Files.move(next, folder.resolve(FILE));
  }

  Map<String, CopiedFile> byPath() {
    return files.stream().collect(Collectors.toMap(CopiedFile::path, Function.identity()));
  }
}
