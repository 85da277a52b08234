package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Kills the gateway of a daemon again and again while clients ask and a run is at work, and waits
 * until somebody who connects anew is answered. Prints a row of the table. Arguments: the top level
 * of the repository, a folder to work in, how many times.
 */
public final class GatewayKilled {
  private static final int CLIENTS = 4;
  private static final double NANOS = 1e9;
  private static final double MOST_SECONDS = 10;
  private static final long PATIENCE_S = 240;
  private static final String QUESTION = "select count(*) from trend_series";
  private static final String DUE =
      """
      sources.folders = "%s"
      schedule.nightly { cron = "%s", zone = "UTC", retries = 0, on-failure = log }
      """;

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    Programs programs = new Programs(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]).resolve("killed");
    programs.run(folder, programs.sampleFolders(".*month=2024-04"));
    GatewayHome home = GatewayHome.create(programs.root(), folder, due(programs));
    Process daemon = home.start("serve");
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> ask(home, isOver));
      }
      double[] seconds = new double[Integer.parseInt(arguments[2])];
      ProcessHandle run = awaitProcess(daemon, "uk.cicw.run.RunProcess");
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] = kill(home, daemon);
      }
      print(seconds, daemon.isAlive() && run.isAlive());
      run.onExit().join();
    } finally {
      isOver.set(true);
      clients.shutdown();
      GatewayHome.end(daemon);
    }
  }

  /** The whole sample, a minute or two from now. */
  private static String due(Programs programs) {
    ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(75);
    return DUE.formatted(
        programs.sample().get(0), "0 %d %d * * ?".formatted(soon.getMinute(), soon.getHour()));
  }

  /** Somebody who connects anew whenever that is needed. */
  private static void ask(GatewayHome home, AtomicBoolean isOver) {
    while (!isOver.get()) {
      try (Connection connection = home.awaitConnection(GatewayHome.BOARD)) {
        while (!isOver.get()) {
          AskingClient.row(connection, QUESTION);
        }
      } catch (SQLException e) {
        // it was killed
      }
    }
  }

  /** Seconds from the kill until somebody is answered. */
  private static double kill(GatewayHome home, Process daemon)
      throws SQLException, InterruptedException {
    ProcessHandle gateway = awaitProcess(daemon, "uk.cicw.gateway.GatewayProcess");
    TimeUnit.SECONDS.sleep(3);
    long begun = System.nanoTime();
    gateway.destroyForcibly();
    gateway.onExit().join();
    try (Connection newcomer = home.awaitConnection(GatewayHome.BOARD)) {
      AskingClient.row(newcomer, QUESTION);
    }
    return (System.nanoTime() - begun) / NANOS;
  }

  private static ProcessHandle awaitProcess(Process daemon, String main)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (System.nanoTime() < end) {
      Optional<ProcessHandle> found =
          daemon
              .descendants()
              .filter(one -> one.info().commandLine().orElse("").contains(main))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("Cannot go on: the daemon did not start " + main);
  }

  private static void print(double[] seconds, boolean areOthersAlive) {
    List<String> each =
        Arrays.stream(seconds).mapToObj(one -> String.format(Locale.ROOT, "%.1f", one)).toList();
    double longest = Arrays.stream(seconds).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "| kill -9 of the gateway under load | answered again after: %s s | daemon and run: %s | %.1f s | at most %.0f s | %s |%n",
        each.stream().collect(Collectors.joining(", ")),
        areOthersAlive ? "the same processes" : "gone",
        longest,
        MOST_SECONDS,
        areOthersAlive && longest <= MOST_SECONDS ? "met" : "missed");
  }

  private GatewayKilled() {}
}
