package uk.cicw.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The files of an audit log, for their owner alone.
 *
 * <pre>
 * audit-2026-11.jsonl        what was done in a month (UTC), an entry a line
 * statements-2026-11.jsonl   the texts of its statements: confidential
 * HEAD                       where the log ends
 * lock                       held by who writes
 * </pre>
 */
record AuditFolder(Path path) {
  static final String HEAD = "HEAD";
  private static final String LOCK = "lock";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
  private static final FileAttribute<?> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** A file lock is between processes; within one, its threads need one of their own. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  /** What is done while nobody writes. */
  interface Work<T> {
    T run() throws IOException;
  }

  static String entries(Instant at) {
    return "audit-" + MONTH.format(at) + ".jsonl";
  }

  /** Where the texts of the statements of a file of entries are. */
  static String statements(String entries) {
    return entries.replaceFirst("audit-", "statements-");
  }

  Path path(String file) {
    return path.resolve(file);
  }

  /** The files of entries, the oldest first. */
  List<String> entryFiles() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("audit-[0-9]{4}-[0-9]{2}\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  /** Keeps everybody else from writing meanwhile. */
  <T> T whileLocked(Work<T> work) throws IOException {
    create();
    IN_THIS_PROCESS.lock();
    try (FileChannel channel = open(LOCK, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return work.run();
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  private void create() throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, OWNER_FOLDER);
    }
  }

  /** The size of a file in bytes; 0 where it is not there. */
  long size(String file) throws IOException {
    return Files.exists(path(file)) ? Files.size(path(file)) : 0;
  }

  /** Whether a file ends in the middle of a line. */
  boolean isTorn(String file) throws IOException {
    long size = size(file);
    return size > 0 && bytes(file, size - 1, size)[0] != '\n';
  }

  byte[] bytes(String file, long from, long to) throws IOException {
    try (FileChannel channel = FileChannel.open(path(file), StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // until all of it is there
      }
      return bytes.array();
    }
  }

  Optional<String> text(String file) throws IOException {
    return Files.exists(path(file)) ? Optional.of(Files.readString(path(file))) : Optional.empty();
  }

  /** Adds to the end of a file, through to the disk. */
  void append(String file, String text) throws IOException {
    try (FileChannel channel = open(file, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  /** Puts a text in the place of a file, as a whole. */
  void replace(String file, String text) throws IOException {
    String next = "." + file + ".next";
    Files.deleteIfExists(path(next));
    append(next, text);
    Files.move(path(next), path(file), StandardCopyOption.ATOMIC_MOVE);
  }

  private FileChannel open(String file, StandardOpenOption how) throws IOException {
    return FileChannel.open(path(file), Set.of(StandardOpenOption.CREATE, how), OWNER_FILE);
  }
}
