package uk.cicw.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.alert.AlertSender;
import uk.cicw.daemon.Daemon;
import uk.cicw.daemon.KeptGateway;
import uk.cicw.home.Settings;
import uk.cicw.listing.LocalMoment;
import uk.cicw.metrics.MetricsServer;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;

@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Be the daemon: start each workflow when it is due, as a process of its own.",
      "",
      "One daemon serves a home, or several on one PostgreSQL database (cluster.enabled). At its",
      "start it makes up for the run that was missed. Where gateway.port is set it keeps the",
      "gateway alive, too."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int LEAVE_SECONDS = 30;

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // what stands beside the daemon is closed, not used
  public Integer call() throws InterruptedException {
    Settings settings = cicw.settings();
    List<Workflow> workflows = Workflows.declared(settings);
    CountDownLatch toldToEnd = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (Daemon daemon =
            Daemon.start(
                settings,
                cicw.clock(),
                workflows,
                (order, timeout) -> run(settings, order, timeout));
        AlertSender alerts = AlertSender.start(settings, cicw.clock())) {
      Optional<MetricsServer> metrics =
          MetricsServer.start(settings, cicw.clock(), daemon::lastSeenRunning);
      Optional<KeptGateway> gateway =
          KeptGateway.start(settings, Distribution.current(), cicw.clock());
      announce(settings, workflows);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(toldToEnd, ended), "told-to-end"));
      toldToEnd.await();
      metrics.ifPresent(MetricsServer::close);
      gateway.ifPresent(KeptGateway::close);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  /** The machine waits for what this thread does, not for the daemon to take its leave. */
  private static void end(CountDownLatch toldToEnd, CountDownLatch ended) {
    toldToEnd.countDown();
    try {
      ended.await(LEAVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static OptionalInt run(Settings settings, RunOrder order, Duration timeout) {
    return OwnProcess.start(Distribution.current().runProcess(settings), order.arguments())
        .waitFor(line -> LoggerFactory.getLogger(ServeCommand.class).info("{}", line), timeout);
  }

  private void announce(Settings settings, List<Workflow> workflows) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Serving %s. Stop with Ctrl-C.%n", settings.home().root());
    for (Workflow workflow : workflows) {
      out.printf(
          "  %s: next %s %s%n",
          workflow.name(),
          workflow.nextAfter(cicw.clock().instant()).map(LocalMoment::text).orElse("never"),
          workflow.times().zone());
    }
    out.flush();
  }
}
