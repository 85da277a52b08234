package uk.cicw.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.disclosure.Numbers.Figure;
import uk.cicw.disclosure.Numbers.Shown;
import uk.cicw.duckdb.Workbench;

/**
 * Reads what concerns one authority from the tables that {@code release/disclosure_figures.sql}
 * makes.
 *
 * @param firstFigure key of its first figure
 * @param lastFigure key of its last; none of another authority lies between
 */
record Authority(int firstFigure, int lastFigure) {

  Numbers numbers(Workbench workbench) throws SQLException {
    return new Numbers(
        figures(workbench),
        pairs(workbench, "disclosure_followers", "follower_key"),
        shown(workbench),
        pairs(workbench, "disclosure_same", "first_key"),
        relations(workbench));
  }

  private List<Figure> figures(Workbench workbench) throws SQLException {
    return workbench.select(
        """
        select figure_key, cost, was_hidden
        from disclosure_figures
        where release = 0 and figure_key between %d and %d
        order by figure_key"""
            .formatted(firstFigure, lastFigure),
        row -> new Figure(row.getInt(1), row.getInt(2), row.getBoolean(3)));
  }

  private List<Shown> shown(Workbench workbench) throws SQLException {
    return workbench.select(
        """
        select
          number_key, if(is_derived, -1, figure_key), number_count, is_small,
          is_public or was_shown and not is_derived
        from disclosure_numbers
        join disclosure_figures using (figure_key)
        where figure_key between %d and %d
        order by number_key"""
            .formatted(firstFigure, lastFigure),
        row ->
            new Shown(
                row.getInt(1),
                row.getInt(2),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5)));
  }

  /** Numbers of this authority, each with another that its row of the table names. */
  private List<int[]> pairs(Workbench workbench, String table, String other) throws SQLException {
    return workbench.select(
        """
        select number_key, %s
        from %s
        where number_key // 8 between %d and %d
        order by all"""
            .formatted(other, table, firstFigure, lastFigure),
        row -> new int[] {row.getInt(1), row.getInt(2)});
  }

  private List<Relation> relations(Workbench workbench) throws SQLException {
    Members members = new Members();
    workbench.select(
        """
        select relation, sense = '=', number_key, coefficient
        from disclosure_terms
        where number_key // 8 between %d and %d
        order by relation, number_key"""
            .formatted(firstFigure, lastFigure),
        members::add);
    return members.relations();
  }

  /** Puts the members of a relation, one row after the other, together. */
  private static final class Members {
    private final List<Relation> relations = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private long relation;
    private boolean isEquation;

    boolean add(ResultSet row) throws SQLException {
      if (row.getLong(1) != relation) {
        end();
      }
      relation = row.getLong(1);
      isEquation = row.getBoolean(2);
      return members.add(new int[] {row.getInt(3), row.getInt(4)});
    }

    private void end() {
      if (!members.isEmpty()) {
        int[] numbers = members.stream().mapToInt(member -> member[0]).toArray();
        int[] coefficients = members.stream().mapToInt(member -> member[1]).toArray();
        relations.add(new Relation(isEquation, numbers, coefficients));
        members.clear();
      }
    }

    List<Relation> relations() {
      end();
      return relations;
    }
  }
}
