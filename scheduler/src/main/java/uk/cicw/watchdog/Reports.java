package uk.cicw.watchdog;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.schedule.OnFailure;
import uk.cicw.schedule.Workflow;

/** Tells log and alerts what somebody has to look at, each thing once. */
public record Reports(Alerts alerts) {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  /** Something about a run; whether it is an alert is for its workflow to say. */
  public void tell(Workflow workflow, RunKey key, Event event, String message) {
    if (workflow.rules().onFailure() != OnFailure.ALERT || alerts.raise(key, event, message)) {
      LOG.warn("{}: {}: {}", key.id(), event, message);
    }
  }

  /** Something that belongs to no run. */
  public void tell(String subject, Event event, String message) {
    if (alerts.raise(subject, event, message)) {
      LOG.warn("{}: {}: {}", subject, event, message);
    }
  }

  /** The same of what may happen again and again: an alert a day, and all of it in the log. */
  public void tellOfToday(String subject, Event event, String message) {
    LOG.warn("{}: {}: {}", subject, event, message);
    alerts.raise(subject + " on " + alerts.today(), event, message);
  }

  /**
   * What a run that ended leaves to be looked at.
   *
   * @param isGivenUp whether it is not tried again if it failed
   */
  public void tellEnd(Workflow workflow, RunEntry run, boolean isGivenUp) {
    String message = run.message().orElse("");
    event(run, isGivenUp).ifPresent(event -> tell(workflow, run.key(), event, message));
  }

  private static Optional<Event> event(RunEntry run, boolean isGivenUp) {
    return switch (run.status()) {
      case HELD -> Optional.of(Event.RUN_HELD);
      case DONE -> run.message().map(refused -> Event.FILES_REFUSED);
      case FAILED -> isGivenUp ? Optional.of(Event.RUN_FAILED) : Optional.empty();
      case LEFT_OUT -> Optional.of(Event.RUN_LEFT_OUT);
      case RUNNING, CANCELLED -> Optional.empty();
    };
  }
}
