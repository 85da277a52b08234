package uk.cicw.run;

import java.io.PrintStream;
import org.slf4j.MDC;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.ActiveStep;

/** The steps of a run: each one in the ledger, and said to whoever started the run. */
record Steps(ActiveRun run, PrintStream out) {

  /** A piece of work that tells how many rows or files it dealt with. */
  interface Work {
    long done() throws Exception;
  }

  void take(String step, Work work) throws Exception {
    ActiveStep active = run.begin(step);
    out.println("@step " + step + " running");
    MDC.put("step", step);
    try {
      long count = work.done();
      active.done(count);
      out.println("@step " + step + " done " + count);
    } catch (Exception e) {
      recordFailure(active, e);
      throw e;
    } finally {
      MDC.remove("step");
    }
  }

  /** With a full disk, or a database that is gone, the ledger can not be written to, either. */
  private static void recordFailure(ActiveStep step, Exception cause) {
    try {
      step.failed(String.valueOf(cause.getMessage()));
    } catch (RuntimeException notRecorded) {
      cause.addSuppressed(notRecorded);
    }
  }
}
