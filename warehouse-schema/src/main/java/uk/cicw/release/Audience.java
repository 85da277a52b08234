package uk.cicw.release;

import java.util.Locale;

/** Whom a file of a release is for. DuckDB has no grants: what is in a file, its reader may see. */
public enum Audience {
  /** Pseudonymised rows of children and everything that is derived from them. */
  ANALYST,
  /** Series and benchmarks after disclosure control, and no row about a child. */
  PUBLISHED;

  public String fileName(String releaseId) {
    return "%s-%s.duckdb".formatted(name().toLowerCase(Locale.ROOT), releaseId);
  }
}
