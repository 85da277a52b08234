package uk.cicw.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.decode.Seal;

/**
 * Keeps delivered bytes as they came, under their SHA-256. They are about children, so they are
 * sealed, and only the owner may read them. A copy is whole or absent, whenever the process dies.
 */
final class LandingFolder {
  private static final int LONGEST_NAME = 150;

  private final DeliveredFiles files;
  private final Path root;

  /** What is being copied, by hash, so that two copies of the same bytes do not meet. */
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  LandingFolder(DeliveredFiles files) {
    this.files = files;
    this.root = files.landing();
  }

  /** The file under its hash: copied if its bytes are new, left alone otherwise. */
  StoredBytes store(OfferedFile file) throws IOException {
    byte[] start;
    try (InputStream bytes = read(file)) {
      start = bytes.readNBytes(Seal.BYTES_AT_ONCE + 1);
    }
    return start.length <= Seal.BYTES_AT_ONCE ? storeAtOnce(file, start) : storeByStream(file);
  }

  /** Nearly every extract is so small that it need not be read twice. */
  private StoredBytes storeAtOnce(OfferedFile file, byte[] bytes) throws IOException {
    String hash = HexFormat.of().formatHex(sha256().digest(bytes));
    return store(file, hash, bytes.length, part -> writeAtOnce(bytes, part));
  }

  private void writeAtOnce(byte[] bytes, Path part) throws IOException {
    Files.write(part, new byte[0]);
    restrict(part, "rw-------");
    Files.write(part, Seal.of(bytes, files.newestKey()));
  }

  private StoredBytes storeByStream(OfferedFile file) throws IOException {
    MessageDigest digest = sha256();
    long byteCount;
    try (InputStream bytes = new DigestInputStream(read(file), digest)) {
      byteCount = bytes.transferTo(OutputStream.nullOutputStream());
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return store(file, hash, byteCount, part -> copy(file, hash, part));
  }

  /** Writes sealed bytes into a file that its owner alone may read. */
  private interface Writing {
    void into(Path part) throws IOException;
  }

  private StoredBytes store(OfferedFile file, String hash, long byteCount, Writing writing)
      throws IOException {
    synchronized (locks.computeIfAbsent(hash, any -> new Object())) {
      Path stored = stored(hash).orElse(folder(hash).resolve(hash + "-" + shortName(file.name())));
      if (!Files.exists(stored)) {
        write(hash, stored, writing);
      }
      return new StoredBytes(hash, root.relativize(stored).toString(), byteCount);
    }
  }

  private static InputStream read(OfferedFile file) throws CannotRead {
    try {
      return new PatientStream(file.content().open(), file.place(), Sources.PATIENCE);
    } catch (IOException e) {
      throw CannotRead.of(file.place(), e);
    }
  }

  DeliveredFile delivered(StoredBytes bytes) {
    return files.at(bytes.storedPath());
  }

  /** The same bytes may be there already under another name. */
  private Optional<Path> stored(String hash) throws IOException {
    if (!Files.isDirectory(folder(hash))) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder(hash))) {
      return files.filter(path -> String.valueOf(path.getFileName()).startsWith(hash)).findFirst();
    }
  }

  private Path folder(String hash) {
    return root.resolve(hash.substring(0, 2));
  }

  private void write(String hash, Path stored, Writing writing) throws IOException {
    makeFolder(root);
    makeFolder(folder(hash));
    Path part = stored.resolveSibling("." + hash + ".part");
    writing.into(part);
    force(part);
    Files.move(part, stored, StandardCopyOption.ATOMIC_MOVE);
  }

  private void copy(OfferedFile file, String hash, Path part) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(read(file), digest);
        OutputStream copy = Seal.on(part, files.newestKey())) {
      // in a folder that is closed to others, so nobody sees it before
      restrict(part, "rw-------");
      bytes.transferTo(copy);
    }
    if (!hash.equals(HexFormat.of().formatHex(digest.digest()))) {
      Files.delete(part);
      throw new CannotRead(
          "Cannot land %s: it changed while it was copied. The next run tries again"
              .formatted(file.place()));
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static String shortName(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
    }
  }
}
