package uk.cicw.schedule;

import java.time.Duration;

/**
 * What becomes of the runs of a workflow that do not go as they should.
 *
 * @param missedRuns those that nobody was there to start
 * @param timeout how long a run may take; then its process is ended
 * @param retries how often one that failed is tried again
 * @param onFailure what to do when it is not tried again
 * @param waiting what a run waits for before it begins
 */
public record RunRules(
    MissedRuns missedRuns,
    Duration timeout,
    Retries retries,
    OnFailure onFailure,
    Waiting waiting) {

  RunRules with(Waiting awaited) {
    return new RunRules(missedRuns, timeout, retries, onFailure, awaited);
  }
}
