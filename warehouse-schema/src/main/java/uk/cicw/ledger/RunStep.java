package uk.cicw.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step of a run that loads, in the order in which they are taken. */
public enum RunStep {
  /** Copies what was delivered. */
  LAND,
  /** Brings every row into the staging tables, or sets it aside. */
  STAGE,
  /** Holds the returns that changed against the Department's rules. */
  VALIDATE,
  /** Makes the facts. */
  CONFORM,
  /** Reads published statistics. */
  PUBLISHED,
  /** Builds a release and, unless a gate holds it or there is no news, makes it live. */
  RELEASE,
  /** Brings PostgreSQL in line with the live release, where the settings name one. */
  PUBLISH;

  /** As ledger and options spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RunStep> of(String label) {
    return Arrays.stream(values()).filter(step -> step.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(RunStep::label).toList();
  }
}
