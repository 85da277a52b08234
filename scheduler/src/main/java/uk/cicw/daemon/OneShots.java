package uk.cicw.daemon;

import static org.quartz.DateBuilder.futureDate;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import uk.cicw.schedule.Workflow;

/** Triggers that fire a workflow once, beside those that fire it when it is due. */
record OneShots(Scheduler quartz) {
  /** The group of triggers that try a failed run again. */
  static final String RETRY = "retry";

  /** The group of triggers that make up for a run that was missed. */
  static final String MISSED = "missed";

  /** Fires it after this time; of each group a workflow has one trigger, the newest. */
  void fire(Workflow workflow, String group, Duration wait) throws SchedulerException {
    TriggerKey key = TriggerKey.triggerKey(workflow.name(), group);
    Trigger trigger =
        newTrigger()
            .withIdentity(key)
            .forJob(JobKey.jobKey(workflow.name()))
            .startAt(futureDate(Math.toIntExact(wait.toMillis()), IntervalUnit.MILLISECOND))
            .withSchedule(simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    if (quartz.checkExists(key)) {
      quartz.rescheduleJob(key, trigger);
    } else {
      quartz.scheduleJob(trigger);
    }
  }
}
