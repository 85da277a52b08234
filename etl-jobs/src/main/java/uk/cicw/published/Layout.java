package uk.cicw.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one subject are laid out, and which measures they hold. Declared as JSON; a
 * column is declared by every heading that it has borne, and the first one present is read.
 *
 * @param file regular expression for the whole file name without its endings
 * @param precedence where two files of one release give the same figure, the lower number wins
 * @param columns own names of columns, by the headings under which they were published
 */
record Layout(
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) String file,
    @JsonProperty(required = true) String shape,
    @JsonProperty(required = true) int precedence,
    @JsonProperty(required = true) Map<String, List<String>> columns,
    @JsonProperty(required = true) List<Measure> measures) {

  /** What files of one kind have in common: where period and area stand. */
  record Shape(
      @JsonProperty(required = true) String description,
      @JsonProperty(required = true) List<String> period,
      @JsonProperty(required = true) List<String> areaCode,
      @JsonProperty(required = true) List<String> areaLabel,
      @JsonProperty(required = true) List<String> oldLaCode,
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
      @JsonProperty(required = true) Map<String, List<String>> where,
      @Nullable Cell value,
      @Nullable Cell numerator,
      @Nullable Cell denominator) {}

  /**
   * A cell: the column, and further labels that choose its row.
   *
   * @param addsUp how many rows are added up, 1 unless declared
   */
  record Cell(
      @JsonProperty(required = true) String column,
      @Nullable Map<String, List<String>> where,
      @Nullable Integer addsUp) {

    Map<String, List<String>> labels() {
      return Optional.ofNullable(where).orElse(Map.of());
    }

    int rows() {
      return Optional.ofNullable(addsUp).orElse(1);
    }
  }
}
