package uk.cicw.schedule;

import java.util.List;
import uk.cicw.home.SettingFaults;
import uk.cicw.home.Settings;

/** What is wrong with the times and words of workflows. */
public final class ScheduleFaults {

  /** Enters every fault of every workflow. */
  public static void find(Settings settings, SettingFaults faults) {
    for (String name : workflows(settings)) {
      DeclaredWorkflow workflow = new DeclaredWorkflow(settings, name);
      find(workflow, faults);
      faults.check(workflow.key("wait-over"), workflow::waitOver);
      faults.check(workflow.key("after"), () -> refuseUnknown(workflow, settings));
    }
  }

  private static void find(DeclaredWorkflow workflow, SettingFaults faults) {
    faults.check(workflow.key("missed-runs"), workflow::missedRuns);
    faults.check(workflow.key("on-failure"), workflow::onFailure);
    if (workflow.has("working-day")) {
      faults.check(workflow.key("working-day"), workflow::workingDay);
    }
    if (!faults.isFaulty(workflow.key("zone"))) {
      faults.check(
          workflow.key("cron"),
          () -> workflow.times().ifPresent(times -> ClockChange.refuse(workflow.name(), times)));
    }
  }

  private static void refuseUnknown(DeclaredWorkflow workflow, Settings settings) {
    settings
        .text(workflow.key("after"))
        .filter(other -> other.equals(workflow.name()) || !workflows(settings).contains(other))
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "Cannot schedule %s after '%s': there is no other workflow of this name."
                      .formatted(workflow.name(), other));
            });
  }

  private static List<String> workflows(Settings settings) {
    return settings.config().getObject("schedule").keySet().stream().sorted().toList();
  }

  private ScheduleFaults() {}
}
