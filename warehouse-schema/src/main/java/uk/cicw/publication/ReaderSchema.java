package uk.cicw.publication;

import java.util.List;
import java.util.Locale;
import uk.cicw.release.Audience;

/** A schema that shows what a file of a release holds, and the roles that may read it. */
enum ReaderSchema {
  PUBLISHED(
      Audience.PUBLISHED,
      List.of("cicw_board", "cicw_analyst"),
      "series and benchmarks after disclosure control"),
  ANALYST(
      Audience.ANALYST,
      List.of("cicw_analyst"),
      "rows of children by pseudonym, and figures before disclosure control");

  private final Audience audience;
  private final List<String> readers;
  private final String meaning;

  ReaderSchema(Audience audience, List<String> readers, String meaning) {
    this.audience = audience;
    this.readers = readers;
    this.meaning = meaning;
  }

  /** For whoever lists schemas. */
  String meaning() {
    return meaning;
  }

  Audience audience() {
    return audience;
  }

  /** The one that people read. */
  String live() {
    return "cicw_" + name().toLowerCase(Locale.ROOT);
  }

  /** Where tables of a new form are made; nobody ever sees it. */
  String next() {
    return "cicw_next_" + name().toLowerCase(Locale.ROOT);
  }

  /** Roles, separated by commas. */
  String readers() {
    return String.join(", ", readers);
  }
}
