package uk.cicw.model;

import java.util.Locale;

/** The layers of SQL, in the order in which they build on each other. */
enum Layer {
  /** Scalar macros: each file is one {@code create macro} statement. */
  MACROS,
  /** The calendar spine and its parts. */
  PERIODS,
  /** One row per subject and period, with named flags. */
  MARTS,
  /** One row per child and period: denominator, numerator, measure. */
  INDICATORS,
  /** What was published about other areas, as it stands beside a series. */
  COMPARATORS,
  /** What is made of all indicators alike. */
  SERIES;

  String folder() {
    return "sql/" + name().toLowerCase(Locale.ROOT);
  }
}
