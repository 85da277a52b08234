package uk.cicw.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about extracts as they are handed over, where data and folders do not say it.
 *
 * @param isAccepted whether extracts without rows, which retract everything, are meant so
 */
public record Reception(
    Optional<Instant> receivedAt,
    Optional<String> authority,
    Optional<String> year,
    boolean isAccepted) {

  /** Nothing is said. */
  public static Reception silent() {
    return new Reception(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    receivedAt.ifPresent(time -> arguments.addAll(List.of("--received-at", time.toString())));
    authority.ifPresent(code -> arguments.addAll(List.of("--authority", code)));
    year.ifPresent(text -> arguments.addAll(List.of("--year", text)));
    if (isAccepted) {
      arguments.add("--accept");
    }
    return arguments;
  }
}
