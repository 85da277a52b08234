package uk.cicw.release.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a gate found.
 *
 * @param findingCount how many bad answers there are; 0 is what lets a release through
 * @param findings the first of them
 * @param overrideReason who let it through all the same and why, empty where nobody did
 */
public record GateResult(
    String name, String question, int findingCount, List<String> findings, String overrideReason) {

  public boolean passed() {
    return findingCount == 0;
  }

  public boolean lets() {
    return passed() || !overrideReason.isEmpty();
  }

  /** What was found without a query. */
  public static GateResult found(String name, String question, List<String> findings) {
    return new GateResult(name, question, findings.size(), findings, "");
  }

  GateResult letThrough(String why) {
    return passed() ? this : new GateResult(name, question, findingCount, findings, why);
  }

  /** One line for people: the gate, how much it found, and the first finding. */
  public String summary() {
    if (passed()) {
      return name + ": passed";
    }
    String found = "%s: %d found, first %s".formatted(name, findingCount, findings.get(0));
    return overrideReason.isEmpty() ? found : found + "; let through: " + overrideReason;
  }

  /** All that it found and kept, a line each; a line for what it did not keep. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.add(name + ": " + finding));
    if (findingCount > findings.size()) {
      lines.add("%s: and %d more".formatted(name, findingCount - findings.size()));
    }
    return lines;
  }
}
