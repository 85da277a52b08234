package uk.cicw.command;

import uk.cicw.home.Settings;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;

/** A workflow that somebody named. */
final class NamedWorkflow {

  static Workflow find(String purpose, String name, Settings settings) {
    return Workflows.declared(settings).stream()
        .filter(workflow -> workflow.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotDo(
                    "Cannot %s %s: there is no such workflow. See `cicw schedule list`."
                        .formatted(purpose, name)));
  }

  private NamedWorkflow() {}
}
