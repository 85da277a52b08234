package uk.cicw.daemon;

import java.util.function.Consumer;
import org.quartz.CronTrigger;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;

/**
 * Fires that come too late, as another run works, and are left out by the policy of their workflow.
 * Quartz itself says nothing of them.
 */
final class SkippedFires extends TriggerListenerSupport {
  private final Consumer<String> action;

  /**
   * @param action is told the name of the workflow
   */
  SkippedFires(Consumer<String> action) {
    this.action = action;
  }

  @Override
  public String getName() {
    return "skipped-fires";
  }

  @Override
  public void triggerMisfired(Trigger trigger) {
    if (trigger.getMisfireInstruction() == CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING) {
      action.accept(trigger.getJobKey().getName());
    }
  }
}
