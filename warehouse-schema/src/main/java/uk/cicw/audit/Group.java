package uk.cicw.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings entries to the disk together that threads append at the same time: the way through to it
 * takes milliseconds, and no longer for many than for one. Whoever has the turn writes what is
 * waiting by then; nobody is told that an entry is written before it is.
 */
final class Group {
  private final Writing writing;
  private final ReentrantLock turn = new ReentrantLock();
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /** Writes entries through to the disk, all or, where it fails, for nobody. */
  interface Writing {
    void write(List<AuditEntry> entries) throws IOException;
  }

  /** One entry; what became of it is known to whoever has the turn. */
  private static final class Waiting {
    private final AuditEntry entry;
    private boolean isOver;
    private Optional<Exception> fault = Optional.empty();

    Waiting(AuditEntry entry) {
      this.entry = entry;
    }
  }

  Group(Writing writing) {
    this.writing = writing;
  }

  /** Comes back when the entry is on the disk. */
  void append(AuditEntry entry) throws IOException {
    Waiting own = new Waiting(entry);
    waiting.add(own);
    turn.lock();
    try {
      if (!own.isOver) {
        writeAll();
      }
      require(own.fault);
    } finally {
      turn.unlock();
    }
  }

  /** How many wait for the turn. */
  int waiting() {
    return waiting.size();
  }

  private void writeAll() {
    List<Waiting> together = new ArrayList<>();
    for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
      together.add(one);
    }
    // also where an error breaks this off nobody may take theirs for written
    Optional<Exception> fault = Optional.of(new IOException("it was broken off"));
    try {
      writing.write(together.stream().map(one -> one.entry).toList());
      fault = Optional.empty();
    } catch (IOException | RuntimeException e) {
      fault = Optional.of(e);
    } finally {
      for (Waiting one : together) {
        one.isOver = true;
        one.fault = fault;
      }
    }
  }

  private static void require(Optional<Exception> fault) throws IOException {
    if (fault.isPresent() && fault.get() instanceof RuntimeException ours) {
      throw ours;
    } else if (fault.isPresent()) {
      throw new IOException(fault.get().getMessage(), fault.get());
    }
  }
}
