package uk.cicw.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table that arrives. */
public final class ExtractCatalogue {
  public static final List<ExtractTable> TABLES =
      Stream.concat(Ssda903.TABLES.stream(), Education.TABLES.stream()).toList();

  public static Optional<ExtractTable> table(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private ExtractCatalogue() {}
}
