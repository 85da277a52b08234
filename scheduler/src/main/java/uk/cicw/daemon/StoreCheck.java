package uk.cicw.daemon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.Reports;

/**
 * Looks into the tables of Quartz for what its interface does not show: triggers that a daemon took
 * and neither fired nor gave back, and fires whose daemon is gone.
 *
 * @param late what is in between two states for so long is stuck
 */
record StoreCheck(Jdbi jdbi, Scheduler quartz, Clock clock, Reports reports, Duration late) {
  /** A fire that is executed holds no trigger: its row is for the daemon that executes it. */
  private static final String STUCK =
      """
      select t.trigger_name, t.trigger_group, t.trigger_state
      from qrtz_triggers t
      where t.trigger_state in ('ACQUIRED', 'BLOCKED', 'ERROR')
        and t.next_fire_time < :longAgo
        and not exists (
          select 1
          from qrtz_fired_triggers f
          where f.trigger_name = t.trigger_name
            and f.trigger_group = t.trigger_group
            and f.fired_time >= :longAgo)
      """;

  private static final String ORPHANS =
      """
      delete from qrtz_fired_triggers
      where fired_time < :longAgo
        and instance_name not in (select instance_name from qrtz_scheduler_state)
      """;

  private record Stuck(TriggerKey key, String state) {}

  void look(List<Workflow> workflows) {
    Instant longAgo = clock.instant().minus(late);
    List<Stuck> stuck =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STUCK)
                    .bind("longAgo", longAgo.toEpochMilli())
                    .map(
                        (row, context) ->
                            new Stuck(
                                TriggerKey.triggerKey(
                                    row.getString("trigger_name"), row.getString("trigger_group")),
                                row.getString("trigger_state")))
                    .list());
    stuck.forEach(trigger -> free(trigger, workflows));
    tellDamage(
        jdbi.withHandle(StoreTables::takeOutHalves), "triggers in the store had lost their times");
    tellDamage(
        jdbi.withHandle(
            handle ->
                handle.createUpdate(ORPHANS).bind("longAgo", longAgo.toEpochMilli()).execute()),
        "fires in the store belonged to daemons that are gone");
  }

  private void tellDamage(int count, String what) {
    if (count > 0) {
      reports.tellOfToday(
          "timer", Event.TIMER_DAMAGED, "%d %s. They were taken out.".formatted(count, what));
    }
  }

  /** Those that fire when a workflow is due are put in anew; of the others the ledger knows. */
  private void free(Stuck stuck, List<Workflow> workflows) {
    String outcome;
    try {
      quartz.unscheduleJob(stuck.key());
      for (Workflow workflow : workflows) {
        if (StoredWorkflows.key(workflow).equals(stuck.key())) {
          new StoredWorkflows(quartz).put(workflow);
        }
      }
      outcome = "It was freed.";
    } catch (SchedulerException e) {
      outcome = "It can not be freed: %s.".formatted(e.getMessage());
    }
    reports.tellOfToday(
        "trigger " + stuck.key(),
        Event.TRIGGER_STUCK,
        "The trigger %s was stuck in state %s. %s".formatted(stuck.key(), stuck.state(), outcome));
  }
}
