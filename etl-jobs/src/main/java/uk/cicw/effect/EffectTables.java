package uk.cicw.effect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import uk.cicw.lake.TableRow;

/** The tables that tie the children without some of their rows to the rules that these fail. */
final class EffectTables {
  /** The authority of the children with all of their rows. */
  static final String AS_DELIVERED = "0";

  /**
   * A child's part in an indicator is all that its rows there say. Most of it is alike, so it is
   * compared before rules come in.
   */
  static final String CHANGES =
      """
      with parts as (
        select indicator_id, authority_code, child_id,
          sum(hash(part)::hugeint) as part
        from figures
        group by all),
      delivered as (select * from parts where authority_code = '0'),
      others as (select * from parts where authority_code <> '0'),
      pairs as (select distinct authority_code, child_id from without),
      changed as (
        select p.authority_code, p.child_id, d.indicator_id
        from pairs p
        join delivered d using (child_id)
        left join others o
          on o.authority_code = p.authority_code and o.child_id = p.child_id
          and o.indicator_id = d.indicator_id
        where o.part is distinct from d.part
        union all
        select o.authority_code, o.child_id, o.indicator_id
        from others o
        anti join delivered d on d.child_id = o.child_id and d.indicator_id = o.indicator_id),
      counted as (
        select indicator_id, count(distinct child_id) as counted
        from figures
        where authority_code = '0'
        group by indicator_id)
      select w.code, c.indicator_id, count(*) as children, coalesce(any_value(n.counted), 0) as counted
      from without w
      join changed c using (authority_code, child_id)
      semi join reads r on r.code = w.code and r.indicator_id = c.indicator_id
      left join counted n on n.indicator_id = c.indicator_id
      group by w.code, c.indicator_id
      order by w.code, children desc, c.indicator_id""";

  /** Creates and fills them, and fills those of the facts. */
  static void fill(
      Connection connection,
      List<ConformedChild> children,
      SortedMap<String, SortedSet<String>> readByRule)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table without (code varchar, child_id varchar, authority_code varchar)");
      statement.execute("create table reads (code varchar, indicator_id varchar)");
    }
    try (FactRows facts = new FactRows(connection);
        DuckDBAppender without = appender(connection, "without")) {
      for (ConformedChild child : children) {
        add(child, facts, without);
      }
    }
    try (DuckDBAppender reads = appender(connection, "reads")) {
      for (Map.Entry<String, SortedSet<String>> rule : readByRule.entrySet()) {
        for (String indicator : rule.getValue()) {
          reads.beginRow().append(rule.getKey()).append(indicator).endRow();
        }
      }
    }
  }

  private static void add(ConformedChild child, FactRows facts, DuckDBAppender without)
      throws SQLException {
    for (TableRow fact : child.facts()) {
      facts.add(fact);
    }
    for (Map.Entry<String, String> rule : child.authorities().entrySet()) {
      without
          .beginRow()
          .append(rule.getKey())
          .append(child.child())
          .append(rule.getValue())
          .endRow();
    }
  }

  private static DuckDBAppender appender(Connection connection, String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender(connection.getSchema(), table);
  }

  private EffectTables() {}
}
