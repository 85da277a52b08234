package uk.cicw.release.gate;

import java.util.List;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.Mart;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Figures of the live release stand, within thresholds, in the one that would replace it: headline
 * figures, each mart by period, and each fact as a whole. Facts may grow as they like, since every
 * new year of returns makes them grow; they may not melt away.
 */
final class Change {
  private static final String LOSS =
      """
      select '%1$s' as subject, 'holds ' || is_now || ' current rows, was ' || was as finding
      from (select
          (select count(*) from %1$s where known_to is null) as is_now,
          (select count(*) from live.main.%1$s where known_to is null) as was)
      where was - is_now > getvariable('change_count')
        and (was - is_now) * 100 > was * getvariable('change_pct')
      """;

  /**
   * @param liveNames tables and views of the live release, which may be from an earlier build
   */
  static Gate gate(List<String> liveNames, List<Mart> marts) {
    String ofMart = Workbench.sql("gates/change_of_a_mart");
    Stream<String> perMart =
        marts.stream()
            .filter(mart -> liveNames.contains(mart.name()))
            .map(mart -> perMart(ofMart, mart));
    Stream<String> perFact =
        Facts.ABOUT_CHILDREN.stream()
            .map(KeptTable::name)
            .filter(liveNames::contains)
            .map(LOSS::formatted);
    return Gate.declared("change").and(perMart).and(perFact);
  }

  private static String perMart(String sql, Mart mart) {
    return sql.replace("a_mart", mart.name())
        .replace("a_kind", mart.periodKind())
        .replace("an_end", mart.periodEnd());
  }

  private Change() {}
}
