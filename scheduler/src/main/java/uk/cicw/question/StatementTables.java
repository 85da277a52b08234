package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Which tables, views and table macros of a release a statement names, by DuckDB's own parser. */
final class StatementTables {

  /** In the order of names; none where the statement is no query, or can not be parsed. */
  static List<String> of(Connection release, String sql) throws SQLException {
    return Rows.texts(
        release,
        """
        with nodes as (
          select value as node
          from json_tree(json_serialize_sql(?))
          where type = 'OBJECT'
        ),
        names as (
          select node ->> '$.table_name' as name from nodes
          where node ->> '$.type' = 'BASE_TABLE'
          union
          select node ->> '$.function.function_name' from nodes
          where node ->> '$.type' = 'TABLE_FUNCTION'
        )
        select distinct name
        from names
        where name in (
          select table_name from information_schema.tables
          union all
          select function_name from duckdb_functions() where not internal)
        order by name""",
        sql);
  }

  private StatementTables() {}
}
