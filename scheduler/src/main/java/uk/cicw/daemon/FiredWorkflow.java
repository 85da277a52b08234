package uk.cicw.daemon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.schedule.Workflow;

/**
 * What Quartz calls when a workflow is due, or due to be tried again.
 *
 * @param workflow empty for a job in the store that only another daemon declares
 * @param action runs it, and says how long to wait before it is tried again, if it is
 */
record FiredWorkflow(Optional<Workflow> workflow, Function<Workflow, Optional<Duration>> action)
    implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(FiredWorkflow.class);

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    if (workflow.isEmpty()) {
      LOG.warn("{} is not declared here: its run is left to others.", context.getJobDetail());
      return;
    }
    Workflow fired = workflow.get();
    boolean isByCron = context.getTrigger() instanceof CronTrigger;
    if (isByCron && !isOpen(fired, context.getScheduledFireTime().toInstant())) {
      return;
    }
    Optional<Duration> wait = action.apply(fired);
    if (wait.isPresent()) {
      tryAgain(context, fired, wait.get());
    }
  }

  /**
   * Whether a fire at this time is meant. A cron expression knows no working days; a calendar in
   * the store would, but only as an object of ours that every daemon had to be able to read.
   */
  static boolean isOpen(Workflow workflow, Instant scheduled) {
    return workflow.days().isOpen().test(scheduled.atZone(workflow.times().zone()).toLocalDate());
  }

  /** A trigger of its own, so that nothing else has to wait meanwhile. */
  private static void tryAgain(JobExecutionContext context, Workflow workflow, Duration wait)
      throws JobExecutionException {
    try {
      new OneShots(context.getScheduler()).fire(workflow, OneShots.RETRY, wait);
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
