package uk.cicw.disclosure;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import uk.cicw.duckdb.Workbench;

/** Series of one authority with the declarations that disclosure control reads, told by hand. */
final class ToldFigures implements AutoCloseable {
  private final Workbench workbench;
  private int relations;

  ToldFigures(Path spill) throws SQLException {
    workbench = Workbench.open(spill);
    workbench.run(
        """
        attach ':memory:' as analyst;
        create table analyst.main.dim_indicators (
          indicator_id varchar, kind varchar, unit varchar, denominator_label varchar,
          three_years_of varchar);
        create table analyst.main.dim_indicator_relations (
          relation_id integer, member integer, sense varchar, indicator_id varchar, part varchar,
          coefficient integer);
        create table analyst.main.trend_series (
          indicator_id varchar, area_code varchar, period_kind varchar, period_end date,
          numerator integer, denominator integer, value double, source_release varchar)""");
    workbench.run(Workbench.sql("no_figure_disclosure"));
  }

  void count(String indicator) throws SQLException {
    indicator(indicator, "count", "children", "none");
  }

  void percentage(String indicator, String denominator) throws SQLException {
    indicator(indicator, "proportion", "percent", denominator);
  }

  void indicator(String indicator, String kind, String unit, String denominator)
      throws SQLException {
    workbench.run(
        "insert into analyst.main.dim_indicators values ('%s', '%s', '%s', '%s', null)"
            .formatted(indicator, kind, unit, denominator));
  }

  /** Declares that the numerators of parts add up to that of the total. */
  void sum(String total, String... parts) throws SQLException {
    relations++;
    member(1, "=", total, "numerator", 1);
    for (int part = 0; part < parts.length; part++) {
      member(part + 2, "=", parts[part], "numerator", -1);
    }
  }

  /** Declares that a count is the denominator of a percentage. */
  void denominator(String count, String percentage) throws SQLException {
    relations++;
    member(1, "=", count, "numerator", 1);
    member(2, "=", percentage, "denominator", -1);
  }

  private void member(int member, String sense, String indicator, String part, int coefficient)
      throws SQLException {
    workbench.run(
        "insert into analyst.main.dim_indicator_relations values (%d, %d, '%s', '%s', '%s', %d)"
            .formatted(relations, member, sense, indicator, part, coefficient));
  }

  void figure(String indicator, String kind, String end, int numerator) throws SQLException {
    figure(indicator, kind, end, numerator, "null");
  }

  void figure(String indicator, String kind, String end, int numerator, int denominator)
      throws SQLException {
    figure(indicator, kind, end, numerator, String.valueOf(denominator));
  }

  private void figure(String indicator, String kind, String end, int numerator, String denominator)
      throws SQLException {
    workbench.run(
        """
        insert into analyst.main.trend_series
        values ('%s', 'E06000013', '%s', '%s', %d, %s, 100.0 * %4$d / nullif(%5$s, 0), null)"""
            .formatted(indicator, kind, end, numerator, denominator));
  }

  /** What was hidden, in words. */
  List<String> hidden() throws SQLException {
    DisclosureControl.decide(workbench);
    return workbench.select(
        """
        select indicator_id || ' ' || period_kind || ' ' || period_end from disclosure_figures
        where figure_key in (from disclosure_hidden) order by all""",
        row -> row.getString(1));
  }

  /** Publishes what was decided, and begins the next release. */
  void nextRelease() throws SQLException {
    workbench.run(
        """
        create or replace table previous.main.figure_disclosure as
        from analyst.main.figure_disclosure;
        delete from analyst.main.trend_series""");
  }

  @Override
  public void close() throws SQLException {
    workbench.close();
  }
}
