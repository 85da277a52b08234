package uk.cicw.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RemovedBytes;
import uk.cicw.ledger.RemovedBytes.Reason;

/**
 * Delivered bytes that go. The ledger has it first, so that one who is killed leaves no file that
 * somebody would look for.
 */
public record LandedBytes(Settings settings, Jdbi jdbi, Clock clock) {
  private static final int HASH_LENGTH = 64;

  /** Removes these files, as far as nothing in them is to be staged yet. */
  public long remove(Collection<String> fileIds, Reason reason) throws IOException {
    removed().add(fileIds, reason, clock.instant());
    return removeAgain();
  }

  /**
   * Removes the files that staging found to hold a child who was forgotten, and those that went
   * before and were delivered again.
   */
  public long removeForgotten() throws IOException {
    return remove(removed().holdingForgotten(), Reason.FORGOTTEN);
  }

  /** Removes what later versions replace and was received longer ago than this. */
  public long removeSuperseded(Duration age) throws IOException {
    return remove(removed().superseded(before(age)), Reason.SUPERSEDED);
  }

  /** Removes files set aside as a whole and received longer ago than this. */
  public long removeSetAside(Duration age) throws IOException {
    return remove(removed().setAside(before(age)), Reason.SET_ASIDE);
  }

  private String before(Duration age) {
    return clock.instant().minus(age).toString();
  }

  private long removeAgain() throws IOException {
    Path landing = settings.home().landing();
    Set<String> gone = removed().readToTheEnd();
    if (gone.isEmpty() || !Files.isDirectory(landing)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(landing)) {
      List<Path> there = files.filter(file -> gone.contains(fileId(file))).toList();
      for (Path file : there) {
        Files.delete(file);
      }
      return there.size();
    }
  }

  /** The hash with which the name of a file in the landing folder begins. */
  private static String fileId(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, Math.min(HASH_LENGTH, name.length()));
  }

  private RemovedBytes removed() {
    return new RemovedBytes(jdbi);
  }
}
