package uk.cicw.schedule;

import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz calls when a workflow is due. */
@DisallowConcurrentExecution
record FiredWorkflow(Workflow workflow, Consumer<Workflow> action) implements Job {

  @Override
  public void execute(JobExecutionContext context) {
    action.accept(workflow);
  }
}
