package uk.cicw.run;

import uk.cicw.conform.ConformJob;
import uk.cicw.lake.Lake;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RunStep;
import uk.cicw.returns.ReturnsJob;

/**
 * Has a step and all after it done for everything that ever landed, and not only for what is due. A
 * run that dies meanwhile leaves it due, so that the next one goes on.
 */
record Anew(LandingLedger ledger, Lake lake) {

  void from(RunStep step) {
    if (step.compareTo(RunStep.STAGE) <= 0) {
      ledger.stageAgain();
    }
    if (step.compareTo(RunStep.VALIDATE) <= 0) {
      ReturnsJob.forgetWhatValidated(lake);
    }
    if (step.compareTo(RunStep.CONFORM) <= 0) {
      ledger.conformAgain();
      ConformJob.forgetWhatMadeTheFacts(lake);
    }
    if (step.compareTo(RunStep.PUBLISHED) <= 0) {
      ledger.makeDueAgain(ExtractVersion.PUBLISHED_FIGURES);
    }
  }
}
