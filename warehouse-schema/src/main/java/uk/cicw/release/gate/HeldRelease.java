package uk.cicw.release.gate;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;

/** What a run would have published, had gates not held it. */
public record HeldRelease(AskedGates asked) {

  /** That of the run of this key, unless nothing of it is held. */
  public static HeldRelease of(RunKey key, Jdbi jdbi, Clock clock) {
    RunEntry run =
        new RunLedger(jdbi, clock)
            .find(key)
            .orElseThrow(() -> refusal(key, "there is no such run", "`cicw runs`"));
    if (run.status() == RunStatus.DONE || run.status() == RunStatus.RUNNING) {
      throw refusal(key, "it is " + run.status().text() + ", not held", "`cicw runs`");
    }
    return new GateLedger(jdbi, clock)
        .of(key)
        .filter(asked -> !asked.failed().isEmpty())
        .map(HeldRelease::new)
        .orElseThrow(
            () -> refusal(key, "no gate holds it", "`cicw runs show %s`".formatted(key.id())));
  }

  private static IllegalStateException refusal(RunKey key, String why, String where) {
    return new IllegalStateException(
        "Cannot let %s through: %s. See %s.".formatted(key.id(), why, where));
  }

  /**
   * What somebody decides about it.
   *
   * @param gates that are to let it through; all that hold it, where none is named
   */
  public Decision decide(List<String> gates, String by, String reason) {
    List<GateResult> failed = asked.failed();
    Set<String> names = failed.stream().map(GateResult::name).collect(Collectors.toSet());
    gates.stream()
        .filter(gate -> !names.contains(gate))
        .findFirst()
        .ifPresent(
            gate -> {
              throw new IllegalArgumentException(
                  "Cannot override the gate %s: it does not hold %s. These do: %s."
                      .formatted(gate, asked.run().id(), String.join(", ", names)));
            });
    return new Decision(
        asked.releaseId(),
        failed.stream().filter(gate -> gates.isEmpty() || gates.contains(gate.name())).toList(),
        by,
        reason);
  }
}
