package uk.cicw.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one subject are laid out, and which measures they hold. Declared as JSON; a
 * column is declared by every heading that it has borne, and the first one present is read.
 *
 * @param file regular expression for the whole file name without its endings
 * @param release regular expression for the names of the releases that have it; null for all
 * @param sheet regular expression for the name of the sheet of a workbook; null for a CSV
 * @param years where the year is told, if not as in the shape
 * @param precedence where two files of one release give the same figure, the lower number wins
 * @param columns own names of columns, by the headings under which they were published
 * @param ignored regular expressions for headings of which nothing is taken; any other heading that
 *     the layout does not know is written down as one that could not be placed
 * @param yearsBack how many years before that of the release its figures lie; 0 unless declared
 * @param roundedTo what counts of authorities are rounded to; null where they are exact
 */
record Layout(
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) String file,
    @Nullable String release,
    @Nullable String sheet,
    @JsonProperty(required = true) String shape,
    @Nullable Years years,
    @JsonProperty(required = true) int precedence,
    @JsonProperty(required = true) Map<String, List<String>> columns,
    @Nullable List<String> ignored,
    @Nullable Integer yearsBack,
    @Nullable Integer roundedTo,
    @JsonProperty(required = true) List<Measure> measures) {

  /** Where the year of a figure is told. */
  enum Years {
    /** in a column of each row */
    COLUMN,
    /** in the heading of each figure, where a declared heading says {@code {year}} */
    HEADING,
    /** by the release alone; {@code {year}} in a heading is then any year, since some are wrong */
    RELEASE
  }

  /**
   * What files of one kind have in common: where period and area stand. A heading {@code #2} means
   * the second column, whatever it is called.
   *
   * @param isStacked whether headings stand in several rows, one group above the other, with
   *     footnote digits stuck to them, and figures begin with the row of England
   */
  record Shape(
      @JsonProperty(required = true) String description,
      @JsonProperty(required = true) Years years,
      @JsonProperty(required = true) boolean isStacked,
      @JsonProperty(required = true) List<String> period,
      @JsonProperty(required = true) List<String> areaCode,
      @JsonProperty(required = true) List<String> areaLabel,
      @JsonProperty(required = true) List<String> oldLaCode,
      @JsonProperty(required = true) List<String> ignored,
      @JsonProperty(required = true) Map<String, List<String>> columns) {}

  /**
   * A measure.
   *
   * @param periodKind month_end for what is counted on a day, financial_year or academic_year
   * @param where labels by column: the rows that speak of it
   * @param value null where it is worked out as a percentage of numerator and denominator
   */
  record Measure(
      @JsonProperty(required = true) String measure,
      @JsonProperty(required = true) String periodKind,
      @Nullable Map<String, List<String>> where,
      @Nullable Cell value,
      @Nullable Cell numerator,
      @Nullable Cell denominator) {

    Map<String, List<String>> labels() {
      return Optional.ofNullable(where).orElse(Map.of());
    }

    /** The columns that the figure can not do without. */
    Stream<String> columns() {
      return Stream.concat(
          labels().keySet().stream(),
          Stream.of(value, numerator, denominator)
              .flatMap(Stream::ofNullable)
              .flatMap(Cell::needed));
    }
  }

  /**
   * A cell: the column, and further labels that choose its row.
   *
   * @param plus further columns of the same row that are added
   * @param addsUp how many rows are added up, 1 unless declared
   */
  record Cell(
      @JsonProperty(required = true) String column,
      @Nullable List<String> plus,
      @Nullable Map<String, List<String>> where,
      @Nullable Integer addsUp) {

    Map<String, List<String>> labels() {
      return Optional.ofNullable(where).orElse(Map.of());
    }

    List<String> columns() {
      return Stream.concat(Stream.of(column), Stream.ofNullable(plus).flatMap(List::stream))
          .toList();
    }

    int parts() {
      return Optional.ofNullable(addsUp).orElse(1) * columns().size();
    }

    Stream<String> needed() {
      return Stream.concat(columns().stream(), labels().keySet().stream());
    }
  }

  /** Whether a release has its files in this layout. */
  boolean isOf(Release published) {
    return release == null || published.name().matches(release);
  }

  Years yearsTold() {
    return Optional.ofNullable(years).orElseGet(() -> Layouts.shape(this).years());
  }

  List<String> ignoredHeadings() {
    return Optional.ofNullable(ignored).orElse(List.of());
  }

  /** What counts of that measure and area are rounded to. */
  Optional<Integer> rounding(String measure, Area area) {
    return Optional.ofNullable(roundedTo)
        .filter(to -> measure.endsWith("_count") && area.oldLaCode().isPresent());
  }

  /** The year that a release of that year speaks of. */
  int yearOf(int releaseYear) {
    return releaseYear - Optional.ofNullable(yearsBack).orElse(0);
  }
}
