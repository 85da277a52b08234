package uk.cicw.daemon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.Reports;

/**
 * Looks whether each workflow has its job and a trigger that will fire when it is due. A trigger
 * that will not is put in anew, which is safe in any state, as a fire too many does nothing.
 *
 * @param late a fire is overdue after this time
 */
record TimerCheck(Scheduler quartz, Clock clock, Reports reports, Duration late) {
  /** So far the clock of a machine may be from that of the database. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  void look(List<Workflow> workflows) {
    for (Workflow workflow : workflows) {
      try {
        look(workflow);
      } catch (SchedulerException e) {
        putRight(workflow, Event.TIMER_DAMAGED, "can not be read: " + e.getMessage());
      }
    }
  }

  private void look(Workflow workflow) throws SchedulerException {
    TriggerKey key = StoredWorkflows.key(workflow);
    if (!quartz.checkExists(StoredWorkflows.job(workflow).getKey()) || !quartz.checkExists(key)) {
      putRight(workflow, Event.TIMER_DAMAGED, "is gone");
      return;
    }
    TriggerState state = quartz.getTriggerState(key);
    if (state == TriggerState.ERROR || state == TriggerState.PAUSED) {
      putRight(workflow, Event.TRIGGER_STUCK, "is in state " + state);
    } else {
      wrongTime(quartz.getTrigger(key))
          .ifPresent(wrong -> putRight(workflow, Event.TRIGGER_STUCK, wrong));
    }
  }

  /**
   * What is wrong with the time of the next fire, if anything is. A trigger is held against its own
   * cron: another daemon of the cluster may declare another one than ours.
   */
  private Optional<String> wrongTime(Trigger trigger) throws SchedulerException {
    Instant now = clock.instant();
    Optional<Instant> next = time(trigger.getNextFireTime());
    if (next.filter(time -> time.isBefore(now.minus(late))).isPresent()) {
      // where the one thread works, or waits for a run that writes, this fire waits for it
      return quartz.getCurrentlyExecutingJobs().isEmpty()
          ? next.map(time -> "was to fire at " + LedgerTime.text(time) + " and did not")
          : Optional.empty();
    }
    return time(trigger.getFireTimeAfter(Date.from(now.plus(SKEW))))
        .filter(due -> next.map(time -> time.isAfter(due)).orElse(true))
        .map(
            due ->
                "would fire next %s, but has to at %s, as after a clock that was moved"
                    .formatted(
                        next.map(time -> "at " + LedgerTime.text(time)).orElse("never"),
                        LedgerTime.text(due)));
  }

  private static Optional<Instant> time(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private void putRight(Workflow workflow, Event event, String wrong) {
    String outcome;
    try {
      quartz.addJob(StoredWorkflows.job(workflow), true);
      new StoredWorkflows(quartz).put(workflow);
      outcome = "It was put in anew.";
    } catch (SchedulerException e) {
      outcome =
          "It can not be put in anew: %s. See the log of the daemon.".formatted(e.getMessage());
    }
    reports.tellOfToday(
        "trigger " + workflow.name(),
        event,
        "The trigger of %s %s. %s".formatted(workflow.name(), wrong, outcome));
  }
}
