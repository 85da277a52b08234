package uk.cicw.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.process.Distribution;
import uk.cicw.process.KeptProcess;
import uk.cicw.watchdog.Reports;

/** The gateway that stands beside a daemon, where the settings give it a port. */
public final class KeptGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptGateway.class);
  // one death may be a statement that nothing could stop; readers notice no more than a pause
  private static final int DEATHS_TO_TELL = 3;

  private final KeptProcess process;

  private KeptGateway(KeptProcess process) {
    this.process = process;
  }

  /** Starts it, and starts it again whenever it dies; a death that repeats is an alert. */
  public static Optional<KeptGateway> start(
      Settings settings, Distribution distribution, Clock clock) {
    if (settings.config().getInt("gateway.port") == 0) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(distribution.gatewayProcess(settings.home()));
    command.addAll(List.of("--for", Long.toString(ProcessHandle.current().pid())));
    Reports reports = new Reports(new Alerts(Ledgers.open(settings), clock));
    try {
      return Optional.of(
          new KeptGateway(
              KeptProcess.start(
                  command, line -> LOG.info("gateway: {}", line), death -> tell(reports, death))));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot start the gateway: %s. See `cicw doctor`.".formatted(e.getMessage()), e);
    }
  }

  private static void tell(Reports reports, KeptProcess.Death death) {
    String message =
        "The gateway ended with exit code %d and is started again. logs/gateway.log of the home has why."
            .formatted(death.exitCode());
    if (death.inARow() < DEATHS_TO_TELL) {
      LOG.warn("{}", message);
    } else {
      reports.tellOfToday("gateway", Event.GATEWAY_DOWN, message);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
