package uk.cicw.release;

import static uk.cicw.release.SeriesColumn.shown;
import static uk.cicw.release.SeriesColumn.withFigure;
import static uk.cicw.release.SeriesColumn.withYearsBefore;

import java.util.ArrayList;
import java.util.List;
import uk.cicw.release.SeriesColumn.Publishing;

/** The series of a release, in the order in which one is made from another. */
final class Series {
  private static final SeriesColumn INDICATOR =
      shown("indicator_id", "varchar", "indicator, see dim_indicators").needed();
  private static final SeriesColumn AREA =
      shown("area_code", "varchar", "GSS code of the area").needed();
  private static final SeriesColumn PERIOD_KIND =
      shown(
              "period_kind",
              "varchar",
              "month_end, year_to_date, rolling_12_months, financial_year or academic_year")
          .needed();
  private static final SeriesColumn PERIOD_END =
      shown("period_end", "date", "last day of the period").needed();
  private static final List<String> KEY =
      List.of("indicator_id", "area_code", "period_kind", "period_end");

  static final SeriesTable TREND_SERIES =
      new SeriesTable(
          "trend_series",
          "one row per indicator, area, period kind and period",
          KEY,
          joined(figure(), origin()));

  static final SeriesTable BENCHMARK =
      new SeriesTable(
          "benchmark",
          "one row per indicator, area, period kind and period, with its comparators",
          KEY,
          joined(figure(), comparators(), standing(), yearsBefore(), targets(), origin()));

  static final SeriesTable BENCHMARK_NEIGHBOURS =
      new SeriesTable(
          "benchmark_neighbours",
          "one row per figure of the benchmark and neighbour model, with its averages",
          List.of("indicator_id", "area_code", "period_kind", "period_end", "neighbour_model"),
          List.of(
              INDICATOR,
              AREA,
              PERIOD_KIND,
              PERIOD_END,
              shown("neighbour_model", "varchar", "model, see dim_neighbours").needed(),
              shown(
                      "is_in_force",
                      "boolean",
                      "whether it was the latest model at the end of the period")
                  .needed(),
              shown(
                  "mean",
                  "double",
                  "mean of the neighbours that have a value, to the decimals of the source"),
              shown("median", "double", "their median"),
              shown("contributor_count", "integer", "how many of the ten have a value").needed(),
              withFigure(
                  "significance_mean",
                  "varchar",
                  "better, worse, similar, higher or lower: whether the interval excludes the mean"),
              withFigure("significance_median", "varchar", "the same of the median")));

  static final List<SeriesTable> ALL = List.of(TREND_SERIES, BENCHMARK, BENCHMARK_NEIGHBOURS);

  /** What it is of, and the figure. */
  private static List<SeriesColumn> figure() {
    return List.of(
        INDICATOR,
        AREA,
        shown("area_label", "varchar", "name of the area").needed(),
        PERIOD_KIND,
        shown("period_start", "date", "first day of the period").needed(),
        PERIOD_END,
        shown("period_label", "varchar", "the period for people").needed(),
        withFigure("numerator", "integer", "children or events that meet the condition"),
        withFigure(
            "denominator", "integer", "children or events that are asked, or the population"),
        withFigure(
            "value",
            "double",
            "unrounded, in the unit of the indicator; null unless the status is value"),
        status(),
        withFigure("lower_limit", "double", "lower end of the 95 % interval"),
        withFigure("upper_limit", "double", "upper end of the 95 % interval"));
  }

  /** What was published about others. */
  private static List<SeriesColumn> comparators() {
    return List.of(
        shown("england_value", "double", "England as published"),
        shown("england_status", "varchar", "status of the value for England"),
        shown("england_release", "varchar", "release that published the value for England"),
        withFigure(
            "significance_england",
            "varchar",
            "better, worse, similar, or higher and lower where there is no polarity: whether the interval excludes England"),
        shown("region_code", "varchar", "GSS code of the region"),
        shown("region_value", "double", "the region as published"),
        shown("region_status", "varchar", "status of the value for the region"),
        shown("region_release", "varchar", "release that published the value for the region"),
        withFigure("significance_region", "varchar", "the same against the region"),
        shown(
            "neighbour_model",
            "varchar",
            "the latest model of neighbours, null where none of them has a value; others in benchmark_neighbours"),
        shown("neighbours_mean", "double", "mean of the neighbours that have a value"),
        shown("neighbours_median", "double", "their median"),
        shown("neighbours_count", "integer", "how many of the ten have a value"));
  }

  /** Where the authority stands among all. */
  private static List<SeriesColumn> standing() {
    return List.of(
        withFigure(
            "quartile_band",
            "varchar",
            "A (best) to D among all authorities, null without polarity"),
        withFigure("rank", "integer", "1 is best, ties take the lower rank"),
        withFigure("rank_of", "integer", "authorities ranked"),
        withFigure(
            "funnel_lower_95",
            "double",
            "lower control limit around England for a cohort of this size, 95 %"),
        withFigure(
            "funnel_upper_95",
            "double",
            "upper control limit around England for a cohort of this size, 95 %"),
        withFigure(
            "funnel_lower_998",
            "double",
            "lower control limit around England for a cohort of this size, 99.8 %"),
        withFigure(
            "funnel_upper_998",
            "double",
            "upper control limit around England for a cohort of this size, 99.8 %"));
  }

  /** What has become of it. */
  private static List<SeriesColumn> yearsBefore() {
    return List.of(
        withYearsBefore(
            "value_before", "double", "value of the same period a year before, null over a break"),
        withYearsBefore("change", "double", "value less the value before"),
        withYearsBefore(
            "significance_change",
            "varchar",
            "improved, worsened, increased, decreased or no significant change: whether the 95 % interval of the change excludes zero"),
        withYearsBefore(
            "direction_of_travel",
            "varchar",
            "improving, worsening, increasing, decreasing or no significant change, by the test of Mann and Kendall at 95 % over the same period of up to ten years since the last break"),
        withYearsBefore("direction_year_count", "integer", "years that were tested"),
        withYearsBefore(
            "pooled_numerator",
            "integer",
            "numerators of this and the two years before together, proportions and rates only"),
        withYearsBefore("pooled_denominator", "integer", "their denominators together"),
        withYearsBefore(
            "pooled_value",
            "double",
            "value of the three years together; who was in care in several counts in each"),
        withYearsBefore("pooled_lower_limit", "double", "lower end of its 95 % interval"),
        withYearsBefore("pooled_upper_limit", "double", "upper end of its 95 % interval"));
  }

  /** What the council aims at. */
  private static List<SeriesColumn> targets() {
    return List.of(
        shown("target_value", "double", "the target that the council has set itself for the year"),
        shown("target_tolerance", "double", "how far off still counts as amber"),
        withFigure(
            "target_rag",
            "varchar",
            "green, amber or red against the target, null without polarity"));
  }

  /** Where it comes from. */
  private static List<SeriesColumn> origin() {
    return List.of(
        shown(
            "break_label",
            "varchar",
            "what changed in the definition since the period before, null where nothing did"),
        shown("is_synthetic", "boolean", "whether it stands for no real child").needed(),
        shown(
            "source_release",
            "varchar",
            "release of published statistics that gives the figure, null where it was worked out here"));
  }

  private static SeriesColumn status() {
    return new SeriesColumn(
        "status",
        "varchar",
        true,
        Publishing.STATUS,
        "value, suppressed, not_available, not_applicable, rounds_to_zero or low_reliability");
  }

  @SafeVarargs
  private static List<SeriesColumn> joined(List<SeriesColumn>... parts) {
    List<SeriesColumn> columns = new ArrayList<>();
    for (List<SeriesColumn> part : parts) {
      columns.addAll(part);
    }
    return List.copyOf(columns);
  }

  private Series() {}
}
