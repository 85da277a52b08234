package uk.cicw.daemon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.process.OwnProcess;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.Pace;

/** A daemon in a process of its own, in a hurry: nights come every few seconds. */
public final class ClusterDaemon {
  static final Pace HURRY =
      new Pace(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(8),
          Duration.ofSeconds(1));

  public static void main(String[] arguments) throws InterruptedException {
    Settings settings = Settings.load(new Home(Path.of(arguments[0])));
    Daemon.start(settings, new MovedClock(), workflows(settings.home()), ClusterDaemon::run, HURRY);
    System.out.println("serving");
    new CountDownLatch(1).await();
  }

  static List<Workflow> workflows(Home home) {
    return List.of(
        TestWorkflow.often("nightly", "0/8 * * * * ?", home),
        TestWorkflow.often("monthly", "5/12 * * * * ?", home));
  }

  private static OptionalInt run(RunOrder order, Duration timeout) {
    return OwnProcess.start(java(CommittingRun.class), order.arguments())
        .waitFor(line -> {}, timeout);
  }

  /** The command line of a small and quick JVM that runs this. */
  static List<String> java(Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }

  private ClusterDaemon() {}
}
