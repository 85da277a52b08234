package uk.cicw.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.audit.AuditFault.Kind;

/**
 * Follows the chain through all files. Of several lines with one number that one is right which the
 * next line, or the head, goes by.
 */
final class Verification {
  private final Optional<Head> head;

  /** Hashes that somebody noted, and that were not met so far. */
  private final Set<String> noted;

  private final List<AuditFault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** The lines with the number that was read last. */
  private List<Placed> rivals = List.of();

  private final Set<RawLine> blamed = new HashSet<>();
  private final List<RawLine> unreadable = new ArrayList<>();
  private long sequence = 0;

  private record Placed(RawLine raw, AuditLine line) {
    boolean is(String hash) {
      return line.link().hash().equals(hash);
    }
  }

  private Verification(Optional<Head> head, Optional<String> noted) {
    this.head = head;
    this.noted = new HashSet<>(noted.stream().toList());
  }

  /** Reads only, and keeps nobody from writing: what is written meanwhile is followed, too. */
  static AuditReport of(AuditFolder folder, Optional<String> noted) throws IOException {
    Verification verification = new Verification(Head.read(folder), noted);
    for (String file : folder.entryFiles()) {
      verification.read(folder, file);
    }
    return verification.report(Head.read(folder));
  }

  private void read(AuditFolder folder, String file) throws IOException {
    String texts = AuditFolder.statements(file);
    Set<String> statements = new HashSet<>();
    new Statements(folder).forEach(texts, (hash, text) -> statements.add(hash));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.path(file)))) {
      long number = 1;
      Optional<RawLine> raw = RawLine.next(in, file, number);
      while (raw.isPresent()) {
        examine(raw.get(), statements);
        number++;
        raw = RawLine.next(in, file, number);
      }
    }
  }

  private void examine(RawLine raw, Set<String> statements) {
    Optional<AuditLine> read = AuditLine.read(raw.text());
    if (read.isPresent()) {
      place(new Placed(raw, read.get()));
      requireStatement(raw, read.get(), statements);
    } else {
      unreadable.add(raw);
    }
  }

  private void requireStatement(RawLine raw, AuditLine line, Set<String> statements) {
    if (line.isIntact()
        && line.statement().filter(hash -> !statements.contains(hash)).isPresent()) {
      faults.add(
          new AuditFault(
              raw.file(),
              raw.number(),
              Kind.STATEMENT,
              "entry %d: the text of its statement is gone, or another"
                  .formatted(line.link().sequence())));
    }
  }

  private void place(Placed placed) {
    AuditLine line = placed.line();
    noted.remove(line.link().hash());
    if (!line.isIntact()) {
      blame(placed.raw(), Kind.ALTERED, "its hash is not that of what it says");
    }
    // a number that was altered says nothing about the place
    long number = line.isIntact() ? line.link().sequence() : sequence + 1;
    settleUnreadable(line, number);
    if (number == sequence) {
      rivals.add(placed);
    } else if (number < sequence) {
      blame(placed.raw(), Kind.INSERTED, "entry %d stands here again".formatted(number));
    } else {
      boolean tells = line.isIntact() && number == sequence + 1;
      settleRivals(tells ? Optional.of(line.previous()) : Optional.empty());
      begin(placed, number);
    }
  }

  private void begin(Placed placed, long number) {
    if (number == 1 && !placed.line().previous().equals(Link.NONE.hash())) {
      blame(placed.raw(), Kind.ALTERED, "it is the first and names a line before it");
    }
    if (isSeal(placed.line(), AuditLog.HEAD_GONE)) {
      faults.add(fault(placed.raw(), Kind.HEAD_GONE, placed.line().entry().about().orElseThrow()));
    }
    rivals = new ArrayList<>(List.of(placed));
    sequence = number;
  }

  /** What can not be read is what a crash left and an entry sealed, or a line that was. */
  private void settleUnreadable(AuditLine next, long number) {
    unreadable.removeIf(raw -> isSealedBy(raw, next));
    long gone = number - sequence - 1;
    boolean areThoseGone = unreadable.size() == gone;
    for (RawLine raw : unreadable) {
      blame(raw, areThoseGone ? Kind.ALTERED : Kind.INSERTED, "it is no entry");
    }
    if (gone > 0 && !areThoseGone) {
      faults.add(fault(Kind.REMOVED, sequence + 1, number - 1));
    }
    unreadable.clear();
  }

  private boolean isSealedBy(RawLine raw, AuditLine next) {
    boolean isSealed =
        isSeal(next, AuditLog.TORN) && next.entry().about().filter(raw.seal()::equals).isPresent();
    if (isSealed) {
      notes.add(
          "%s line %d: a crash broke it off; entry %d says so"
              .formatted(raw.file(), raw.number(), next.link().sequence()));
    }
    return isSealed;
  }

  private static boolean isSeal(AuditLine line, String of) {
    return line.isIntact()
        && line.entry().way().equals(AuditLog.SEAL)
        && line.entry().about().filter(about -> about.startsWith(of)).isPresent();
  }

  /**
   * @param followed the hash that the next line goes by
   */
  private void settleRivals(Optional<String> followed) {
    Optional<String> hash =
        head.map(Head::link)
            .filter(link -> link.sequence() == sequence)
            .map(Link::hash)
            .or(() -> followed);
    if (rivals.isEmpty()) {
      return;
    }
    Optional<Placed> right =
        rivals.stream().filter(one -> hash.filter(one::is).isPresent()).findFirst();
    if (right.isEmpty() && hash.isPresent()) {
      blame(
          rivals.get(0).raw(),
          Kind.ALTERED,
          "entry %d, which was written, has another hash".formatted(sequence));
    }
    Placed kept = right.orElse(rivals.get(0));
    rivals.stream()
        .filter(one -> one != kept)
        .forEach(one -> blame(one.raw(), Kind.INSERTED, "entry %d is another".formatted(sequence)));
  }

  private AuditReport report(Optional<Head> headNow) {
    settleRivals(Optional.empty());
    settleUnreadableEnd();
    long known = head.map(Head::link).orElse(Link.NONE).sequence();
    if (known > sequence) {
      faults.add(fault(Kind.TRUNCATED, sequence + 1, known));
    }
    if (head.isEmpty() && sequence > 1) {
      faults.add(
          new AuditFault(
              AuditFolder.HEAD, 0, Kind.HEAD_GONE, "without it, cut-off entries are not missed"));
    }
    for (String hash : noted) {
      faults.add(new AuditFault("", 0, Kind.REWRITTEN, "no entry has the hash " + hash));
    }
    long beyond = sequence - headNow.map(Head::link).orElse(Link.NONE).sequence();
    if (beyond > 0 && headNow.isPresent()) {
      notes.add("the head is %d behind, as a crash leaves it".formatted(beyond));
    }
    String hash = rivals.isEmpty() ? Link.NONE.hash() : rivals.get(0).line().link().hash();
    return new AuditReport(sequence, hash, List.copyOf(faults), List.copyOf(notes));
  }

  private void settleUnreadableEnd() {
    for (RawLine raw : unreadable) {
      if (raw.isEnded()) {
        blame(raw, Kind.INSERTED, "it is no entry");
      } else {
        notes.add(
            "%s line %d: it is not ended; the next entry seals it"
                .formatted(raw.file(), raw.number()));
      }
    }
  }

  private void blame(RawLine raw, Kind kind, String what) {
    if (blamed.add(raw)) {
      faults.add(fault(raw, kind, what));
    }
  }

  private static AuditFault fault(RawLine raw, Kind kind, String what) {
    return new AuditFault(raw.file(), raw.number(), kind, what);
  }

  private static AuditFault fault(Kind kind, long first, long last) {
    return new AuditFault(
        "", 0, kind, first == last ? "entry " + first : "entries %d to %d".formatted(first, last));
  }
}
