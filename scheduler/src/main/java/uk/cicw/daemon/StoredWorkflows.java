package uk.cicw.daemon;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Workflow;

/**
 * The workflows as Quartz keeps them: a job and a trigger each, by the name of the workflow. All
 * else about a workflow is what the settings say, so that a store which outlives them holds nothing
 * that is out of date but the times.
 */
record StoredWorkflows(Scheduler quartz) {
  private static final Logger LOG = LoggerFactory.getLogger(StoredWorkflows.class);

  /**
   * Takes out what is declared no more, puts in what is new, and changes the times that changed.
   */
  void bringInLine(List<Workflow> workflows) throws SchedulerException {
    Set<String> declared = workflows.stream().map(Workflow::name).collect(Collectors.toSet());
    for (JobKey stored : quartz.getJobKeys(GroupMatcher.anyJobGroup())) {
      if (!declared.contains(stored.getName())) {
        quartz.deleteJob(stored);
        LOG.info("{} is declared no more: the timer forgets it.", stored.getName());
      }
    }
    for (Workflow workflow : workflows) {
      quartz.addJob(job(workflow), true);
      if (!isInLine(workflow)) {
        put(workflow);
      }
    }
  }

  /** Puts the trigger of a workflow in, in place of what is there. */
  void put(Workflow workflow) throws SchedulerException {
    TriggerKey key = key(workflow);
    if (quartz.checkExists(key)) {
      quartz.rescheduleJob(key, trigger(workflow));
    } else {
      quartz.scheduleJob(trigger(workflow));
    }
  }

  private boolean isInLine(Workflow workflow) throws SchedulerException {
    return quartz.getTrigger(key(workflow)) instanceof CronTrigger stored
        && stored.getCronExpression().equals(workflow.times().expression())
        && stored.getTimeZone().toZoneId().equals(workflow.times().zone())
        && stored.getMisfireInstruction() == trigger(workflow).getMisfireInstruction();
  }

  static TriggerKey key(Workflow workflow) {
    return TriggerKey.triggerKey(workflow.name());
  }

  static JobDetail job(Workflow workflow) {
    return newJob(FiredWorkflow.class).withIdentity(workflow.name()).storeDurably().build();
  }

  /** A trigger that fires at the times of a workflow; see {@link FiredWorkflow#isOpen}. */
  static CronTrigger trigger(Workflow workflow) {
    return newTrigger()
        .withIdentity(key(workflow))
        .forJob(workflow.name())
        .withSchedule(schedule(workflow))
        .build();
  }

  private static CronScheduleBuilder schedule(Workflow workflow) {
    CronScheduleBuilder schedule =
        cronSchedule(workflow.times().expression())
            .inTimeZone(TimeZone.getTimeZone(workflow.times().zone()));
    return workflow.rules().missedRuns() == MissedRuns.RUN_LATEST
        ? schedule.withMisfireHandlingInstructionFireAndProceed()
        : schedule.withMisfireHandlingInstructionDoNothing();
  }
}
