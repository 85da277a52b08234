package uk.cicw.conform;

import java.util.Map;
import java.util.stream.Collectors;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CodeLists.Code;

/** The conformed type under which the placement codes of all years are counted together. */
final class PlacementTypes {
  private static final Map<String, String> BY_CODE =
      CodeLists.of("place").codes().stream()
          .collect(Collectors.toMap(Code::code, Code::conformed, (one, other) -> one));

  static String of(Episode episode) {
    String type = BY_CODE.get(episode.placement());
    if (type == null) {
      throw new IllegalStateException(
          "Cannot conform an episode: its placement code is in no year's list. Stage it again.");
    }
    return type;
  }

  private PlacementTypes() {}
}
