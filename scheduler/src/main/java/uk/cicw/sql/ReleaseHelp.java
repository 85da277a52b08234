package uk.cicw.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.listing.Listing;

/** What a release says of itself, as its dictionary does. */
public final class ReleaseHelp {
  private static final String RELATIONS =
      """
      select table_name as name, 'table' as kind, coalesce(comment, '') as meaning
      from duckdb_tables() where not internal and not temporary
      union all
      select view_name, 'view', coalesce(comment, '') from duckdb_views()
      where not internal and not temporary
        and view_name not in (select indicator_id from dim_indicators)
      order by kind, name""";
  private static final String INDICATORS =
      """
      select indicator_id as indicator, title, unit, polarity, replace(period_kinds, ',', ', ')
        as period_kinds
      from dim_indicators order by indicator_id""";
  private static final String MACROS =
      """
      select function_name || '(' || array_to_string(parameters, ', ') || ')' as macro,
        if(function_type = 'table_macro', 'table', 'value') as gives,
        coalesce(comment, '') as meaning
      from duckdb_functions()
      where not internal and macro_definition is not null and %s
      order by gives desc, macro""";
  private static final String COLUMNS =
      """
      select column_name as column, lower(data_type) as type,
        if(list_contains(coalesce(k.constraint_column_names, []), column_name), 'key', '') as key,
        coalesce(comment, '') as meaning
      from duckdb_columns() c
      left join duckdb_constraints() k
        on k.table_name = c.table_name and k.constraint_type = 'PRIMARY KEY'
        and k.database_name = c.database_name
      where c.table_name = lower(?) and not c.internal
      order by column_index""";
  private static final String MEANING =
      """
      select comment from (
        select table_name as name, comment from duckdb_tables()
        union all select view_name, comment from duckdb_views())
      where name = lower(?) and comment is not null""";

  private final Connection release;

  ReleaseHelp(Connection release) {
    this.release = release;
  }

  /** Tables, and views other than those of indicators. */
  Listing relations() throws SQLException {
    return rows(RELATIONS);
  }

  Listing indicators() throws SQLException {
    return rows(INDICATORS);
  }

  /** Macros whose name holds a text; when it is empty, those that are not of one model. */
  Listing macros(String part) throws SQLException {
    return part.isEmpty()
        ? rows(
            MACROS.formatted(
                "not ends_with(function_name, '_as_known') and not ends_with(function_name, '_between')"))
        : rows(MACROS.formatted("contains(function_name, lower(?))"), part);
  }

  /** The columns of a table or view; none where there is no such. */
  Listing columns(String name) throws SQLException {
    return rows(COLUMNS, name);
  }

  /** What one row of a table or view is; empty where there is no such, or nothing is said. */
  String meaning(String name) throws SQLException {
    List<String> found =
        rows(MEANING, name).rows().stream().map(row -> row.get(0).orElse("").toString()).toList();
    return found.isEmpty() ? "" : found.get(0);
  }

  /** The worked questions. */
  public static Listing questions() {
    Listing questions = Listing.of("name", "question", "file");
    WorkedQuestion.all()
        .forEach(
            question ->
                questions.add(
                    question.name(),
                    question.question(),
                    question.isForEverybody() ? "both" : "analyst"));
    return questions;
  }

  private Listing rows(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = release.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return Listing.of(result);
      }
    }
  }
}
