package uk.cicw.release.gate;

/**
 * Lets a release through one gate. It is recorded in the manifest.
 *
 * @param reason who decided it and why
 */
public record GateOverride(String gate, String reason) {

  public GateOverride {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot override the gate %s without a reason. Say who decided it and why."
              .formatted(gate));
    }
  }

  /** Reads {@code change=Backfill of 2012 agreed with the head of service}. */
  public static GateOverride parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "Cannot override a gate by '%s': write <gate>=<reason>.".formatted(text));
    }
    return new GateOverride(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
