package uk.cicw.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is in the log beyond its head: nothing, as a rule; after a crash, a line that was still
 * written or a part of one.
 *
 * @param link where the chain goes on
 * @param lastFile the newest file of entries; empty where there is none
 * @param torn what stands in it after its last line end
 * @param found what is to be written down about it; empty where all is well
 */
record Tail(Link link, String lastFile, byte[] torn, Optional<String> found) {

  static Tail of(AuditFolder folder) throws IOException {
    Optional<Head> known = Head.read(folder);
    Head head = known.orElse(Head.NONE);
    List<String> files =
        folder.entryFiles().stream().filter(file -> file.compareTo(head.file()) >= 0).toList();
    Link link = head.link();
    byte[] rest = new byte[0];
    for (String file : files) {
      long from = file.equals(head.file()) ? head.length() : 0;
      long size = folder.size(file);
      rest = size > from ? folder.bytes(file, from, size) : new byte[0];
      link = end(rest, link);
    }
    String last = files.isEmpty() ? head.file() : files.get(files.size() - 1);
    byte[] torn = afterLastLine(rest);
    return new Tail(link, last, torn, found(head, known.isPresent(), link, torn));
  }

  /** What is not as the last writer left it. */
  static Optional<String> fault(AuditFolder folder) throws IOException {
    Optional<Head> head = Head.read(folder);
    return head.isPresent() && folder.size(head.get().file()) < head.get().length()
        ? Optional.of("%s is shorter than its head says".formatted(head.get().file()))
        : of(folder).found();
  }

  /** Lines that follow are taken over; others stay where they are, for the verification to find. */
  private static Link end(byte[] lines, Link before) {
    Link link = before;
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
      Link end = link;
      link =
          AuditLine.read(line).filter(read -> read.follows(end)).map(AuditLine::link).orElse(link);
    }
    return link;
  }

  private static byte[] afterLastLine(byte[] bytes) {
    int from = bytes.length;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static Optional<String> found(Head head, boolean hasHead, Link link, byte[] torn) {
    if (torn.length > 0) {
      return Optional.of(new RawLine("", 0, torn, false).seal());
    }
    long beyond = link.sequence() - head.link().sequence();
    if (!hasHead && beyond > 1) {
      return Optional.of(AuditLog.HEAD_GONE + beyond + " entries were found");
    }
    return Optional.empty();
  }
}
