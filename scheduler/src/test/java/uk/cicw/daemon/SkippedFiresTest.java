package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;

final class SkippedFiresTest {
  @Test
  void quartzReportsAFireThatComesTooLateWhereTheWorkflowSkipsIt() {
    List<String> skipped = new ArrayList<>();
    SkippedFires fires = new SkippedFires(skipped::add);
    for (MissedRuns policy : MissedRuns.values()) {
      Workflow workflow = TestWorkflow.at("0 30 4 * * ?", policy);
      fires.triggerMisfired(StoredWorkflows.trigger(workflow));
    }
    assertThat(skipped).as("only where the policy is skip").containsExactly("nightly");
  }
}
