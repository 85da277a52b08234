package uk.cicw.release;

/**
 * A column of a series as a release keeps it.
 *
 * @param type its type in DuckDB
 * @param publishing what becomes of it in the published file
 */
record SeriesColumn(
    String name, String type, boolean isRequired, Publishing publishing, String meaning) {

  /** What the published file shows of a column. */
  enum Publishing {
    /** As it is: it says nothing of the figure itself. */
    SHOWN,
    /** Not of a hidden figure, which it would give back exactly or within limits. */
    WITH_FIGURE,
    /** Not where the figure or one of the years before is hidden, since it is made of them. */
    WITH_YEARS_BEFORE,
    /** The status, which says that a figure is hidden, with the symbol for it beside it. */
    STATUS
  }

  static SeriesColumn shown(String name, String type, String meaning) {
    return new SeriesColumn(name, type, false, Publishing.SHOWN, meaning);
  }

  static SeriesColumn withFigure(String name, String type, String meaning) {
    return new SeriesColumn(name, type, false, Publishing.WITH_FIGURE, meaning);
  }

  static SeriesColumn withYearsBefore(String name, String type, String meaning) {
    return new SeriesColumn(name, type, false, Publishing.WITH_YEARS_BEFORE, meaning);
  }

  SeriesColumn needed() {
    return new SeriesColumn(name, type, true, publishing, meaning);
  }

  String definition() {
    return name + " " + type + (isRequired ? " not null" : "");
  }

  /** How the published file selects it. */
  String published() {
    return switch (publishing) {
      case SHOWN -> name;
      case WITH_FIGURE -> "case when not is_hidden then %1$s end as %1$s".formatted(name);
      case WITH_YEARS_BEFORE ->
          "case when not is_year_before_hidden then %1$s end as %1$s".formatted(name);
      case STATUS ->
          "case when is_hidden then 'suppressed' else %1$s end as %1$s, symbol".formatted(name);
    };
  }
}
