package uk.cicw.daemon;

import static org.quartz.DateBuilder.futureDate;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import uk.cicw.schedule.Workflow;

/**
 * What Quartz calls when a workflow is due, or due to be tried again.
 *
 * @param action is told how often the run failed before, and says how long to wait before it is
 *     tried again, if it is
 */
@DisallowConcurrentExecution
record FiredWorkflow(Workflow workflow, BiFunction<Workflow, Integer, Optional<Duration>> action)
    implements Job {
  private static final String FAILED_BEFORE = "failedBefore";

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    int failedBefore =
        context.getTrigger().getJobDataMap().containsKey(FAILED_BEFORE)
            ? context.getTrigger().getJobDataMap().getInt(FAILED_BEFORE)
            : 0;
    Optional<Duration> wait = action.apply(workflow, failedBefore);
    if (wait.isPresent()) {
      tryAgain(context, wait.get(), failedBefore + 1);
    }
  }

  /** A trigger of its own, so that nothing else has to wait meanwhile. */
  private static void tryAgain(JobExecutionContext context, Duration wait, int failedBefore)
      throws JobExecutionException {
    try {
      context
          .getScheduler()
          .scheduleJob(
              newTrigger()
                  .forJob(context.getJobDetail())
                  .usingJobData(FAILED_BEFORE, failedBefore)
                  .startAt(futureDate(Math.toIntExact(wait.toMillis()), IntervalUnit.MILLISECOND))
                  .build());
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
