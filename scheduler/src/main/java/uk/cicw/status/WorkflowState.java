package uk.cicw.status;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.Wait;
import uk.cicw.schedule.Workflow;

/**
 * How a workflow stands.
 *
 * @param last its run with the latest logical date
 * @param missed the run that was due and that nobody began
 * @param waiting what the run that was due last waits for
 */
public record WorkflowState(
    String name,
    Optional<RunEntry> last,
    Optional<ZonedDateTime> next,
    Optional<Instant> pausedSince,
    Optional<RunKey> missed,
    Optional<Wait> waiting) {

  static WorkflowState of(Workflow workflow, DueRuns dueRuns) {
    return new WorkflowState(
        workflow.name(),
        dueRuns.ledger().history().lastOf(workflow.name()),
        dueRuns.next(workflow),
        dueRuns.pauses().since(workflow.name()),
        dueRuns.missed(workflow),
        dueRuns.waiting(workflow).filter(Wait::lasts));
  }

  static Listing listing(List<WorkflowState> workflows) {
    Listing listing =
        Listing.of("workflow", "last_run", "last_status", "ended_at", "next", "paused_since");
    for (WorkflowState workflow : workflows) {
      listing.add(
          workflow.name,
          workflow.last.map(run -> run.key().logicalDate()),
          workflow.last.map(run -> run.status().text()),
          workflow.last.flatMap(RunEntry::endedAt).map(LocalMoment::text),
          workflow.next.map(LocalMoment::text),
          workflow.pausedSince.map(LocalMoment::text));
    }
    return listing;
  }
}
