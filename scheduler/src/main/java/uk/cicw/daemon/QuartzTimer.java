package uk.cicw.daemon;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.quartz.Calendar;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Workflow;

/**
 * Quartz with its store in memory, built anew from the declared workflows, so that no trigger of
 * yesterday can be stuck in it. One thread: runs wait for each other, as there is one write lease.
 */
final class QuartzTimer implements AutoCloseable {
  private static final String WORKFLOW = "workflow";

  private final Scheduler quartz;

  private QuartzTimer(Scheduler quartz) {
    this.quartz = quartz;
  }

  /**
   * Calls the action, on a thread of Quartz, whenever a workflow is due or due to be tried again.
   *
   * @param action see {@link FiredWorkflow}
   * @param leftOut is told the workflows of fires that came too late and are skipped
   */
  static QuartzTimer start(
      List<Workflow> workflows,
      BiFunction<Workflow, Integer, Optional<Duration>> action,
      Consumer<Workflow> leftOut) {
    try {
      Scheduler quartz = new StdSchedulerFactory(properties()).getScheduler();
      quartz.setJobFactory(
          (fire, scheduler) -> new FiredWorkflow(workflowOf(fire.getJobDetail()), action));
      for (Workflow workflow : workflows) {
        add(quartz, workflow);
      }
      quartz
          .getListenerManager()
          .addTriggerListener(
              new SkippedFires(
                  name ->
                      workflows.stream()
                          .filter(workflow -> workflow.name().equals(name))
                          .forEach(leftOut)));
      quartz.start();
      return new QuartzTimer(quartz);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Cannot start the timer: " + e.getMessage() + ".", e);
    }
  }

  /** As if it were due now. */
  void fireNow(Workflow workflow) {
    try {
      quartz.triggerJob(JobKey.jobKey(workflow.name()));
    } catch (SchedulerException e) {
      throw new IllegalStateException(
          "Cannot fire %s: %s.".formatted(workflow.name(), e.getMessage()), e);
    }
  }

  boolean isRunning() {
    try {
      return quartz.isStarted() && !quartz.isInStandbyMode() && !quartz.isShutdown();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Cannot ask the timer: " + e.getMessage() + ".", e);
    }
  }

  /** Fires no more, and waits for the run that it has started, if its process lives that long. */
  @Override
  public void close() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Cannot stop the timer: " + e.getMessage() + ".", e);
    }
  }

  /** A trigger that fires whenever the workflow is due, together with {@link #calendar}. */
  static CronTrigger trigger(Workflow workflow) {
    return newTrigger()
        .withIdentity(workflow.name())
        .withSchedule(schedule(workflow))
        .modifiedByCalendar(workflow.name())
        .build();
  }

  static Calendar calendar(Workflow workflow) {
    return new QuartzDays(workflow.days(), workflow.times().zone());
  }

  private static void add(Scheduler quartz, Workflow workflow) throws SchedulerException {
    quartz.addCalendar(workflow.name(), calendar(workflow), true, true);
    JobDetail job = newJob(FiredWorkflow.class).withIdentity(workflow.name()).build();
    job.getJobDataMap().put(WORKFLOW, workflow);
    quartz.scheduleJob(job, trigger(workflow));
  }

  private static Workflow workflowOf(JobDetail job) {
    return (Workflow) Objects.requireNonNull(job.getJobDataMap().get(WORKFLOW));
  }

  private static CronScheduleBuilder schedule(Workflow workflow) {
    CronScheduleBuilder schedule =
        cronSchedule(workflow.times().expression())
            .inTimeZone(TimeZone.getTimeZone(workflow.times().zone()));
    return workflow.missedRuns() == MissedRuns.RUN_LATEST
        ? schedule.withMisfireHandlingInstructionFireAndProceed()
        : schedule.withMisfireHandlingInstructionDoNothing();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "cicw");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }
}
