package uk.cicw.daemon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import uk.cicw.schedule.Workflow;

/** Quartz, with the declared workflows in its store. It fires; the ledger decides. */
final class QuartzTimer implements AutoCloseable {
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
      TimerStore store,
      List<Workflow> workflows,
      Function<Workflow, Optional<Duration>> action,
      Consumer<Workflow> leftOut) {
    Map<String, Workflow> declared =
        workflows.stream().collect(Collectors.toMap(Workflow::name, workflow -> workflow));
    try {
      Scheduler quartz = new StdSchedulerFactory(store.properties()).getScheduler();
      quartz.setJobFactory(
          (fire, scheduler) ->
              new FiredWorkflow(
                  Optional.ofNullable(declared.get(fire.getJobDetail().getKey().getName())),
                  action));
      new StoredWorkflows(quartz).bringInLine(workflows);
      quartz
          .getListenerManager()
          .addTriggerListener(
              new SkippedFires(name -> Optional.ofNullable(declared.get(name)).ifPresent(leftOut)));
      quartz.start();
      return new QuartzTimer(quartz);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Cannot start the timer: " + e.getMessage() + ".", e);
    }
  }

  /** Makes up for its run that was due last. */
  void fireNow(Workflow workflow) {
    try {
      new OneShots(quartz).fire(workflow, OneShots.MISSED, Duration.ZERO);
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

  Scheduler quartz() {
    return quartz;
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
}
