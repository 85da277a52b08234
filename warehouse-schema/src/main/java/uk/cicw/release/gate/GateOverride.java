package uk.cicw.release.gate;

/**
 * Lets a release through one gate. It is recorded in the manifest.
 *
 * @param reason who decided it and why
 */
public record GateOverride(String gate, String reason) {

  public GateOverride {
    if (!Gates.NAMES.contains(gate)) {
      throw new IllegalArgumentException(
          "Cannot override the gate %s: there is none of this name. There are: %s."
              .formatted(gate, String.join(", ", Gates.NAMES)));
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot override the gate %s without a reason. Say who decided it and why."
              .formatted(gate));
    }
  }

  /** As it is written on a command line. */
  public String text() {
    return gate + "=" + reason;
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
