package uk.cicw.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of the log as its last writer left it, kept apart from the log, so that lines which were
 * cut off are missed. One line: sequence, hash, name and length of the file.
 *
 * @param length in bytes
 */
record Head(Link link, String file, long length) {
  /** Before anything was written. */
  static final Head NONE = new Head(Link.NONE, "", 0);

  static Optional<Head> read(AuditFolder folder) throws IOException {
    return folder.text(AuditFolder.HEAD).map(text -> parse(folder.path(AuditFolder.HEAD), text));
  }

  private static Head parse(Path file, String text) {
    String[] words = text.strip().split(" ");
    try {
      return new Head(
          new Link(Long.parseLong(words[0]), words[1]), words[2], Long.parseLong(words[3]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          ("Cannot use the audit log: %s can not be read. Find out who wrote there, keep a copy of"
                  + " the folder, and delete that file: the log goes on and says that it was gone.")
              .formatted(file),
          e);
    }
  }

  void write(AuditFolder folder) throws IOException {
    folder.replace(
        AuditFolder.HEAD, "%d %s %s %d%n".formatted(link.sequence(), link.hash(), file, length));
  }
}
