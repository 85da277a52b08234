package uk.cicw.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.decode.Seal;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RemovedBytes;
import uk.cicw.ledger.RemovedBytes.Reason;
import uk.cicw.pseudonym.KeyFile;

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

  /** Seals what landed before there was a key for it. */
  public long seal() throws IOException {
    return seal(file -> !Seal.isOn(file));
  }

  /**
   * Makes a new key and seals all that landed with it: who has a copy of the keys until now opens
   * nothing here any more. They stay in the key file, behind the new one, for backups of before.
   */
  public long sealAnew() throws IOException {
    KeyFile keys = new KeyFile(settings.landingKey());
    if (!keys.exists()) {
      return 0;
    }
    keys.addNew();
    String newest = DeliveredFiles.of(settings).newestKey();
    return seal(file -> !Seal.isOn(file) || !Seal.opensWith(file, newest));
  }

  private interface Which {
    boolean isMeant(Path file) throws IOException;
  }

  private long seal(Which which) throws IOException {
    Path landing = settings.home().landing();
    if (!Files.isDirectory(landing)) {
      return 0;
    }
    DeliveredFiles delivered = DeliveredFiles.of(settings);
    long sealed = 0;
    for (Path file : files(landing)) {
      if (fileId(file).matches("[0-9a-f]{64}") && which.isMeant(file)) {
        seal(file, delivered);
        sealed++;
      }
    }
    return sealed;
  }

  private static void seal(Path file, DeliveredFiles delivered) throws IOException {
    Path part = file.resolveSibling("." + fileId(file) + ".part");
    try (InputStream bytes = new DeliveredFile(file.toString(), delivered.keys()).open();
        OutputStream copy = Seal.on(part, delivered.newestKey())) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      bytes.transferTo(copy);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> files(Path landing) throws IOException {
    try (Stream<Path> files = Files.walk(landing)) {
      return files.filter(Files::isRegularFile).toList();
    }
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
    List<Path> there = files(landing).stream().filter(file -> gone.contains(fileId(file))).toList();
    for (Path file : there) {
      Files.delete(file);
    }
    return there.size();
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
