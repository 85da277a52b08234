package uk.cicw.release.gate;

import java.time.Instant;
import java.util.List;
import uk.cicw.ledger.RunKey;

/**
 * That somebody let a release through a gate.
 *
 * @param attempt of the run, that published it
 * @param findings what the gate had found, the first of it
 */
public record GateOverride(
    RunKey run,
    int attempt,
    String gate,
    String releaseId,
    Instant decidedAt,
    String decidedBy,
    String reason,
    int findingCount,
    List<String> findings) {}
