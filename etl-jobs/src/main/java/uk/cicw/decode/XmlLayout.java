package uk.cicw.decode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * The elements of the XML return. Names are those of the Department's schema 3.3.0 of 2021; groups
 * that came later, or that other programs write, go by the name of their table.
 */
final class XmlLayout {
  static final String ROOT = "EXPSSDA903";
  static final String CHILD = "CHILD";
  static final String HEADER = "HEADER";

  private static final Map<String, ExtractTable> GROUPS =
      Map.of(
          HEADER,
          Ssda903.HEADER,
          "EPISODE",
          Ssda903.EPISODES,
          "AREVIEW",
          Ssda903.REVIEWS,
          "PERMANENCE",
          Ssda903.PREV_PERM,
          "AMISSING",
          Ssda903.MISSING,
          "AD_PLACED",
          Ssda903.PLACED_ADOPTION);

  /** Tables whose columns stand in the header itself, as the return has one row of them a child. */
  static final List<ExtractTable> INSIDE_HEADER = List.of(Ssda903.OC3, Ssda903.AD1);

  static Optional<ExtractTable> group(String element) {
    return Optional.ofNullable(GROUPS.get(element))
        .or(
            () ->
                ExtractCatalogue.TABLES.stream()
                    .filter(table -> table.name().equalsIgnoreCase(element))
                    .findFirst());
  }

  private XmlLayout() {}
}
