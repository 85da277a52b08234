package uk.cicw.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.AlertOutbox;
import uk.cicw.ledger.Ledgers;

/** Sends what is in the outbox, on a thread of its own, while the daemon serves. */
public final class AlertSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertSender.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

  private final Channels channels;
  private final AlertOutbox outbox;
  private final Duration gather;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread named = new Thread(work, "alerts");
            named.setDaemon(true);
            return named;
          });

  AlertSender(Channels channels, AlertOutbox outbox, Duration gather, Clock clock) {
    this.channels = channels;
    this.outbox = outbox;
    this.gather = gather;
    this.clock = clock;
  }

  /** Begins to send. */
  public static AlertSender start(Settings settings, Clock clock) {
    AlertSender sender =
        new AlertSender(
            Channels.of(settings, clock),
            new AlertOutbox(Ledgers.open(settings), clock),
            settings.config().getDuration("alerts.gather"),
            clock);
    sender.thread.scheduleWithFixedDelay(
        sender::sendAll, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    return sender;
  }

  /** Whatever goes wrong is tried again; what is in the outbox stays there. */
  private void sendAll() {
    for (Channel channel : channels.all()) {
      try {
        send(channel);
      } catch (RuntimeException e) {
        LOG.error("Alerts could not be sent by {}; it is tried again.", channel.name(), e);
      }
    }
  }

  /** Sends what is due through one channel, as one message. */
  void send(Channel channel) {
    if (isGathering(channel)) {
      return;
    }
    List<Alert> due = outbox.take(channel.name());
    if (due.isEmpty()) {
      return;
    }
    try {
      channel.send(Message.of(due, channels.home()));
      outbox.sent(channel.name(), due);
      LOG.info("Sent {} alerts by {}.", due.size(), channel.name());
    } catch (NotSent e) {
      String problem = String.valueOf(e.getMessage());
      outbox.failed(channel.name(), due, problem);
      LOG.warn("{} alerts could not be sent by {}: {}", due.size(), channel.name(), problem);
    }
  }

  private boolean isGathering(Channel channel) {
    Instant now = clock.instant();
    return outbox
        .lastSent(channel.name())
        .filter(sent -> sent.plus(gather).isAfter(now))
        .isPresent();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
