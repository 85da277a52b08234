package uk.cicw.daemon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunLedger;

/** Two daemons on one database, each with a line of its own to it, and what may befall them. */
final class FaultyCluster implements AutoCloseable {
  private static final int SHORT_FOR_ONE_LONG = 5;
  private static final int SHORT_MS = 500;
  private static final int LONG_MS = 3000;
  private static final int MINUTES_MOVED = 60;
  private static final int WAIT_MS = 50;
  private static final int WAITS = 40;

  /** What befalls. */
  enum Fault {
    DAEMON_KILLED,
    DAEMON_STOPPED,
    RUN_KILLED,
    RUN_STOPPED,
    LINE_CUT,
    LINE_SILENT,
    CLOCK_MOVED
  }

  private final class Member {
    private final Home home;
    private final CuttableLine line;
    private Process process;

    Member(Path folder, String database) throws IOException {
      line = new CuttableLine(OwnPostgres.port());
      home = OwnPostgres.cluster(folder, database, line.port());
      MovedClock.move(clock(), Duration.ZERO);
      process = start();
    }

    private Path clock() {
      return home.root().resolve("clock");
    }

    private Process start() throws IOException {
      List<String> command = new ArrayList<>(ClusterDaemon.java(MovedClock.class));
      command.addAll(
          List.of(clock().toString(), ClusterDaemon.class.getName(), home.root().toString()));
      File log = home.root().resolve("daemon.log").toFile();
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    }
  }

  private final Jdbi jdbi;
  private final Random random;
  private final List<Member> members;
  private final List<ProcessHandle> stopped = new ArrayList<>();
  private final ScheduledExecutorService afterwards = Executors.newScheduledThreadPool(1);

  /**
   * @param direct a home that reaches the database by no line that is ever cut
   */
  FaultyCluster(Path folder, Home direct, String database, long seed) throws IOException {
    jdbi = Ledgers.open(Settings.load(direct));
    random = new Random(seed);
    members =
        List.of(
            new Member(folder.resolve("a"), database), new Member(folder.resolve("b"), database));
  }

  /** A random fault befalls a random daemon; it is over some seconds later. */
  Optional<Fault> strike() throws InterruptedException {
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    Member member = members.get(random.nextInt(members.size()));
    int millis =
        random.nextInt(SHORT_FOR_ONE_LONG) == 0
            ? LONG_MS + random.nextInt(LONG_MS)
            : SHORT_MS + random.nextInt(SHORT_MS);
    return switch (fault) {
      case DAEMON_KILLED -> happened(fault, kill(member, millis));
      case DAEMON_STOPPED -> happened(fault, stop(member.process.toHandle(), millis));
      case RUN_KILLED ->
          happened(fault, nextWriter().filter(ProcessHandle::destroyForcibly).isPresent());
      case RUN_STOPPED ->
          happened(
              fault,
              nextWriter()
                  .filter(run -> stop(run, millis + (int) CommittingRun.LEASE.toMillis()))
                  .isPresent());
      case LINE_CUT -> {
        member.line.cut();
        later(millis, member.line::mend);
        yield Optional.of(fault);
      }
      case LINE_SILENT -> {
        member.line.silence();
        later(millis, member.line::mend);
        yield Optional.of(fault);
      }
      case CLOCK_MOVED -> {
        MovedClock.move(
            member.clock(), Duration.ofMinutes(random.nextInt(2 * MINUTES_MOVED) - MINUTES_MOVED));
        later(millis, () -> MovedClock.move(member.clock(), Duration.ZERO));
        yield Optional.of(fault);
      }
    };
  }

  private static Optional<Fault> happened(Fault fault, boolean happened) {
    return happened ? Optional.of(fault) : Optional.empty();
  }

  /** A daemon that is dead already can not be killed; it is started again as a system does it. */
  private boolean kill(Member member, int millis) {
    boolean lived = member.process.isAlive();
    member.process.destroyForcibly();
    later(millis, () -> startIfDead(member));
    return lived;
  }

  /** One that could not start, as its line was cut, is started again, too. */
  void startWhatDied() {
    members.forEach(this::startIfDead);
  }

  private synchronized void startIfDead(Member member) {
    if (!member.process.isAlive()) {
      try {
        member.process = member.start();
      } catch (IOException e) {
        throw new IllegalStateException("Cannot start a daemon again", e);
      }
    }
  }

  private boolean stop(ProcessHandle process, int millis) {
    stopped.add(process);
    later(millis, () -> signal(process, "-CONT"));
    return signal(process, "-STOP");
  }

  private static boolean signal(ProcessHandle process, String signal) {
    try {
      return process.isAlive()
          && new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                  .redirectErrorStream(true)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot signal a process", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The process that works on a run, as soon as there is one. */
  private Optional<ProcessHandle> nextWriter() throws InterruptedException {
    Optional<ProcessHandle> writer = writer();
    for (int i = 0; i < WAITS && writer.isEmpty(); i++) {
      Thread.sleep(WAIT_MS);
      writer = writer();
    }
    return writer;
  }

  /** The process that works on a run now. */
  private Optional<ProcessHandle> writer() {
    return new RunLedger(jdbi, Clock.systemUTC()).writer().flatMap(LeaseHolder::process);
  }

  private void later(int millis, Runnable work) {
    afterwards.schedule(work, millis, TimeUnit.MILLISECONDS);
  }

  /** Waits until every fault is over. */
  void recover() throws InterruptedException {
    afterwards.shutdown();
    afterwards.awaitTermination(1, TimeUnit.MINUTES);
    startWhatDied();
  }

  @Override
  public void close() throws IOException {
    afterwards.shutdownNow();
    for (Member member : members) {
      member.process.descendants().forEach(ProcessHandle::destroyForcibly);
      member.process.destroyForcibly();
      member.line.close();
    }
    writer().ifPresent(ProcessHandle::destroyForcibly);
    stopped.forEach(ProcessHandle::destroyForcibly);
  }
}
