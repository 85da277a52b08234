package uk.cicw.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import uk.cicw.home.Settings;

/**
 * The log that accesses are written to, by any number of processes. Each line carries the hash of
 * the one before; the head tells where it ends. What a crash left of a line is sealed by an entry
 * of its own.
 */
public final class AuditLog {
  static final String SEAL = "seal";
  static final String TORN = "a line that a crash broke off: ";
  static final String HEAD_GONE = "the head of the log was gone: ";

  private final AuditFolder folder;
  private final Group group = new Group(this::append);

  public AuditLog(Path folder) {
    this.folder = new AuditFolder(folder.toAbsolutePath().normalize());
  }

  /**
   * The log that these settings name.
   *
   * @throws IllegalStateException when it would lie in the warehouse
   */
  public static AuditLog of(Settings settings) {
    Path folder = settings.auditFolder().toAbsolutePath().normalize();
    if (folder.startsWith(settings.home().root().toAbsolutePath().normalize())) {
      throw new IllegalStateException(
          ("Cannot audit: %s lies in the warehouse, and whoever may change that must not change"
                  + " who read it. Set audit.folder to one outside.")
              .formatted(folder));
    }
    return new AuditLog(folder);
  }

  /** Where it is kept. */
  public Path folder() {
    return folder.path();
  }

  /**
   * Writes an entry through to the disk, together with those that other threads append meanwhile.
   *
   * @throws UncheckedIOException when it can not; what was asked for must not be given then
   */
  public void append(AuditEntry entry) {
    try {
      group.append(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(
          ("Cannot write to the audit log in %s, so nothing is given out. Give this user the right"
                  + " to write there, or set audit.folder.")
              .formatted(folder.path()),
          e);
    }
  }

  private void append(List<AuditEntry> entries) throws IOException {
    folder.whileLocked(
        () -> {
          Tail tail = Tail.of(folder);
          if (tail.found().isPresent()) {
            tail = write(tail, List.of(seal(tail, entries.get(0))));
          }
          return write(tail, entries);
        });
  }

  /** The latest entries that a question is about, the oldest of them first. */
  public List<AuditAnswer> latest(AuditQuestion question) {
    try {
      return question.ask(folder);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What is wrong where the log ends; nothing where all is well. Reads only, and little: what was
   * changed further up is found by {@link #verify}.
   */
  public Optional<String> faultAtItsEnd() {
    try {
      return Tail.fault(folder);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Follows the chain from its first line to its head.
   *
   * @param noted the hash of an entry that somebody kept elsewhere, to be found in the chain
   */
  public AuditReport verify(Optional<String> noted) {
    try {
      return Verification.of(folder, noted);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        "Cannot read the audit log in %s. Ask who runs the warehouse for the right to."
            .formatted(folder.path()),
        e);
  }

  private static AuditEntry seal(Tail tail, AuditEntry cause) {
    return new AuditEntry(
        cause.at(),
        cause.user(),
        Optional.empty(),
        Optional.empty(),
        cause.address(),
        SEAL,
        Optional.empty(),
        List.of(),
        0,
        0,
        "done",
        tail.found(),
        Optional.empty());
  }

  /** The texts first: an entry whose text a crash took would look as if somebody had taken it. */
  private Tail write(Tail tail, List<AuditEntry> entries) throws IOException {
    String file = tail.lastFile();
    for (AuditEntry entry : entries) {
      file = later(AuditFolder.entries(entry.at()), file);
    }
    List<Optional<String>> statements =
        new Statements(folder)
            .keep(
                AuditFolder.statements(file), entries.stream().map(AuditEntry::statement).toList());
    if (!tail.lastFile().isEmpty() && folder.isTorn(tail.lastFile())) {
      folder.append(tail.lastFile(), "\n");
    }
    Link link = tail.link();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      String line = AuditLine.text(link, entries.get(i), statements.get(i));
      lines.append(line).append('\n');
      link = AuditLine.after(link, line);
    }
    folder.append(file, lines.toString());
    new Head(link, file, folder.size(file)).write(folder);
    return new Tail(link, file, new byte[0], Optional.empty());
  }

  /** A clock that was set back does not reopen the file of a month that is over. */
  private static String later(String file, String other) {
    return file.compareTo(other) > 0 ? file : other;
  }
}
