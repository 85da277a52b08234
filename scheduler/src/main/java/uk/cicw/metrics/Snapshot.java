package uk.cicw.metrics;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunHistory.RunCount;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.StepEntry;
import uk.cicw.status.Situation;
import uk.cicw.status.WorkflowState;

/**
 * What is told of a warehouse at a moment.
 *
 * @param lastDone the newest run of each workflow that is done, with the steps of its last attempt
 */
record Snapshot(
    Situation situation,
    List<RunCount> runs,
    Map<RunEntry, List<StepEntry>> lastDone,
    int openAlerts) {

  static Snapshot of(Settings settings, Jdbi ledgers, Clock clock) throws IOException {
    RunLedger ledger = new RunLedger(ledgers, clock);
    Situation situation = Situation.of(settings, ledgers, clock);
    Map<RunEntry, List<StepEntry>> lastDone = new LinkedHashMap<>();
    for (WorkflowState workflow : situation.workflows()) {
      ledger
          .history()
          .lastDoneOf(workflow.name())
          .ifPresent(run -> lastDone.put(run, lastAttempt(ledger, run)));
    }
    return new Snapshot(
        situation, ledger.history().counts(), lastDone, new Alerts(ledgers, clock).countOpen());
  }

  private static List<StepEntry> lastAttempt(RunLedger ledger, RunEntry run) {
    return ledger.history().steps(run.key()).stream()
        .filter(step -> step.attempt() == run.attempt())
        .toList();
  }
}
