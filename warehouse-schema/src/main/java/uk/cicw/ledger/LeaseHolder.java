package uk.cicw.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that holds a lease. Host, process number and start together name one process for
 * good, since process numbers are used again.
 */
public record LeaseHolder(String host, long processId, long startedAtMillis) {

  public static LeaseHolder thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new LeaseHolder(localHost(), self.pid(), startOf(self));
  }

  static Optional<LeaseHolder> parse(String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 3
        ? Optional.of(new LeaseHolder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
        : Optional.empty();
  }

  /**
   * Whether the process is known to have ended. Of another host that can not be known: its lease
   * has to expire.
   */
  boolean isGone() {
    return isOnThisHost() && process().isEmpty();
  }

  public boolean isOnThisHost() {
    return host.equals(localHost());
  }

  /** The process, where it lives on this host. */
  public Optional<ProcessHandle> process() {
    return isOnThisHost()
        ? ProcessHandle.of(processId)
            .filter(ProcessHandle::isAlive)
            .filter(process -> startOf(process) == startedAtMillis)
        : Optional.empty();
  }

  /** For people: {@code process 4711 on warehouse-01}. */
  public String label() {
    return "process " + processId + " on " + host;
  }

  @Override
  public String toString() {
    return host + "/" + processId + "/" + startedAtMillis;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
