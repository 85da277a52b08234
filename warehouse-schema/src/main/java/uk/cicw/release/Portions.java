package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.KeptModel;
import uk.cicw.schema.Facts;

/**
 * Works out marts and series of the database in use from the facts of a few authorities at a time,
 * since the children behind the figures of a country are more than fits into memory. Meanwhile each
 * table with rows of an authority lies aside, and a view in its place shows those of the portion:
 * no definition knows of it.
 *
 * @param kept the models that are tables, each behind those that it reads
 */
record Portions(Workbench workbench, List<KeptModel> kept) {
  /** Those of eight authorities of usual size with twenty years behind them. */
  static final long MOST_EPISODES = 250_000;

  private static final String EPISODES =
      """
      select d.authority_code, count(e.authority_code)
      from (select distinct authority_code from dim_extracts where authority_code is not null) d
      left join fact_placement_episodes e on e.authority_code = d.authority_code
      group by d.authority_code
      order by d.authority_code""";
  private static final String EXTRACTS = "dim_extracts";
  private static final String ASIDE = "aside_";
  private static final String PARTS = "trend_series_parts";
  private static final String IS_OWN = "source_release is null";

  void materialise(long mostEpisodes) throws SQLException {
    List<List<String>> portions = portions(mostEpisodes);
    if (portions.size() < 2) {
      for (KeptModel model : kept) {
        model.fill(workbench.connection());
      }
      SeriesMaking.fill(workbench.connection());
    } else {
      materialise(portions);
    }
  }

  private List<List<String>> portions(long mostEpisodes) throws SQLException {
    List<List<String>> portions = new ArrayList<>();
    long room = 0;
    for (Map.Entry<String, Long> authority :
        workbench.select(EPISODES, row -> Map.entry(row.getString(1), row.getLong(2)))) {
      if (portions.isEmpty() || authority.getValue() > room) {
        portions.add(new ArrayList<>());
        room = mostEpisodes;
      }
      portions.get(portions.size() - 1).add(authority.getKey());
      room -= authority.getValue();
    }
    return portions;
  }

  private void materialise(List<List<String>> portions) throws SQLException {
    List<KeptModel> ofAuthorities = kept.stream().filter(Portions::isOfAuthorities).toList();
    for (KeptModel model : kept) {
      if (!ofAuthorities.contains(model)) {
        model.fill(workbench.connection());
      }
    }
    SeriesTable series = Series.TREND_SERIES;
    workbench.run("create table %s as from %s".formatted(PARTS, series.name()));
    forEachTable("alter table %1$s rename to " + ASIDE + "%1$s");
    for (List<String> portion : portions) {
      show(whose(portion), whose(portion));
      for (KeptModel model : ofAuthorities) {
        model.fill(workbench.connection(), ASIDE + model.name());
      }
      workbench.run(series.copying(series.name() + "_live", PARTS, IS_OWN));
    }
    // what was published is left out where an extract of the authority has arrived
    show("false", "true");
    workbench.run(series.copying(series.name() + "_live", PARTS, "not (%s)".formatted(IS_OWN)));
    forEachTable("drop view %1$s; alter table " + ASIDE + "%1$s rename to %1$s");
    workbench.run(series.copying(PARTS, series.name(), "true"));
    workbench.run("drop table " + PARTS);
    SeriesMaking.fillFromTrend(workbench.connection());
  }

  private static boolean isOfAuthorities(KeptModel model) {
    return model.order().contains("authority_code");
  }

  private void show(String rows, String extracts) throws SQLException {
    for (String table : tables()) {
      workbench.run(
          "create or replace view %1$s as select * from %2$s%1$s where %3$s"
              .formatted(table, ASIDE, table.equals(EXTRACTS) ? extracts : rows));
    }
  }

  private void forEachTable(String sql) throws SQLException {
    for (String table : tables()) {
      workbench.run(sql.formatted(table));
    }
  }

  /** Those with rows of an authority. */
  private List<String> tables() {
    return Stream.concat(
            Facts.TABLES.stream()
                .filter(table -> table.columnNames().contains("authority_code"))
                .map(table -> table.name()),
            kept.stream().filter(Portions::isOfAuthorities).map(KeptModel::name))
        .toList();
  }

  private static String whose(List<String> authorities) {
    return authorities.stream()
        .map(code -> "'%s'".formatted(code.replace("'", "''")))
        .collect(joining(", ", "authority_code in (", ")"));
  }
}
