package uk.cicw.release.gate;

import static java.util.stream.Collectors.joining;

import java.util.List;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Figures of the live release stand, within thresholds, in the one that would replace it. Facts may
 * grow as they like, since every new year of returns makes them grow; they may not melt away.
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
   * @param liveTables the tables of the live release, which may be from an earlier build
   */
  static Gate gate(List<String> liveTables) {
    Gate ofIndicators = Gate.declared("change");
    String perFact =
        Facts.ABOUT_CHILDREN.stream()
            .map(KeptTable::name)
            .filter(liveTables::contains)
            .map(LOSS::formatted)
            .collect(joining("union all\n"));
    return new Gate(
        ofIndicators.name(), ofIndicators.question(), ofIndicators.sql() + "union all\n" + perFact);
  }

  private Change() {}
}
