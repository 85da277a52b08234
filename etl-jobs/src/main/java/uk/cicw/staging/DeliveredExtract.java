package uk.cicw.staging;

import java.io.Serializable;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.decode.CorrectedRows;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.TextRow;
import uk.cicw.decode.UnreadableExtract;

/**
 * An extract version as it lies in the landing folder.
 *
 * @param file the delivered file
 * @param byteCount its size
 * @param corrections files of corrected rows, the latest last
 */
public record DeliveredExtract(
    ExtractOrigin origin, DeliveredFile file, long byteCount, List<DeliveredFile> corrections)
    implements Serializable {

  /** The same on the machine of a task. */
  public DeliveredExtract on(FetchedFiles files) {
    return new DeliveredExtract(
        origin, files.here(file), byteCount, corrections.stream().map(files::here).toList());
  }

  /** The rows that take the place of delivered ones, by row number. */
  public Map<Integer, TextRow> corrected() {
    Map<Integer, TextRow> corrected = new HashMap<>();
    try {
      for (DeliveredFile correction : corrections) {
        CorrectedRows.read(correction).rows().forEach(row -> corrected.put(row.rowNumber(), row));
      }
      return corrected;
    } catch (UnreadableExtract e) {
      throw changed(file, e);
    }
  }

  /** Whether all of its bytes are there still, on this machine. */
  public boolean isThere() {
    return Files.exists(file.path())
        && corrections.stream().map(DeliveredFile::path).allMatch(Files::exists);
  }

  /** What landed could be read then, so nothing but a change to it explains that it can not now. */
  public static IllegalStateException changed(DeliveredFile file, UnreadableExtract why) {
    return new IllegalStateException(
        ("Cannot read %s again: %s. The landing folder was changed; restore it from a backup.")
            .formatted(file.location(), why.getMessage()),
        why);
  }
}
