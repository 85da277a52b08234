package uk.cicw.command;

import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;

/** A run that somebody named by its id. */
final class NamedRun {

  static RunEntry find(RunLedger runs, String id, String purpose) {
    return RunKey.parse(id)
        .flatMap(runs::find)
        .orElseThrow(
            () ->
                new CannotDo(
                    "Cannot %s %s: there is no such run. `cicw runs` lists what ran; name one as workflow@logical_date."
                        .formatted(purpose, id)));
  }

  private NamedRun() {}
}
