package uk.cicw.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.release.gate.AskedGates;
import uk.cicw.release.gate.GateOverride;
import uk.cicw.release.gate.GateResult;

/** What gates said, and who let a release through them. */
public final class GateDetails {

  /** Listings by name: {@code gates}, one row each, and {@code findings}. */
  public static Map<String, Listing> sections(AskedGates asked) {
    Listing gates = Listing.of("run", "attempt", "release", "gate", "result", "found", "question");
    Listing findings = Listing.of("gate", "finding");
    for (GateResult gate : asked.results()) {
      gates.add(
          asked.run().id(),
          asked.attempt(),
          asked.releaseId(),
          gate.name(),
          result(gate),
          gate.findingCount(),
          gate.question());
      gate.findings().forEach(finding -> findings.add(gate.name(), finding));
    }
    Map<String, Listing> sections = new LinkedHashMap<>();
    sections.put("gates", gates);
    sections.put("findings", findings);
    return sections;
  }

  /** Who let what through. */
  public static Listing overrides(List<GateOverride> overrides) {
    Listing listing =
        Listing.of("decided_at", "decided_by", "gate", "release", "reason", "found", "findings");
    for (GateOverride override : overrides) {
      listing.add(
          LocalMoment.text(override.decidedAt()),
          override.decidedBy(),
          override.gate(),
          override.releaseId(),
          override.reason(),
          override.findingCount(),
          String.join("; ", override.findings()));
    }
    return listing;
  }

  private static String result(GateResult gate) {
    if (gate.passed()) {
      return "passed";
    }
    return gate.lets() ? "let through by " + gate.overrideReason() : "holds";
  }

  private GateDetails() {}
}
