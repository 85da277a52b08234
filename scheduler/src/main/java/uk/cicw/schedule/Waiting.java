package uk.cicw.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.cicw.expected.ExpectedExtracts;

/**
 * What the runs of a workflow wait for before they begin.
 *
 * @param after the workflow whose run, of those due by then the last, has to be done
 * @param extracts those that have to have landed where they are due by then
 * @param limit how long after it was due a run waits at most
 * @param over what becomes of it then
 */
public record Waiting(
    Optional<Workflow> after, Supplier<ExpectedExtracts> extracts, Duration limit, WaitOver over) {

  /** For nothing. */
  static final Waiting NONE =
      new Waiting(
          Optional.empty(), () -> new ExpectedExtracts(List.of()), Duration.ZERO, WaitOver.RUN);
}
