package uk.cicw.disclosure;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.duckdb.Workbench;

/**
 * Decides which figures must not be published: what is small, and what would give it back, also
 * together with the release before.
 */
public final class DisclosureControl {
  /** Authorities whose numbers are in memory together. */
  private static final int AT_ONCE = 8;

  private static final Logger LOG = LoggerFactory.getLogger(DisclosureControl.class);

  /**
   * Fills the table {@code disclosure_hidden} from the attached databases {@code analyst} and
   * {@code previous}, and keeps in {@code analyst} what the next release has to know.
   */
  public static void decide(Workbench workbench) throws SQLException {
    workbench.run(Workbench.sql("disclosure_figures"));
    workbench.run(Workbench.sql("disclosure_periods"));
    workbench.run(Workbench.sql("disclosure_relations"));
    List<Authority> authorities = authorities(workbench);
    for (int first = 0; first < authorities.size(); first += AT_ONCE) {
      decide(workbench, authorities.subList(first, Math.min(first + AT_ONCE, authorities.size())));
    }
    workbench.run(Workbench.sql("figure_disclosure"));
  }

  /** Nothing of one authority is concluded from another, so every processor takes one. */
  private static void decide(Workbench workbench, List<Authority> some) throws SQLException {
    List<Numbers> numbers = new ArrayList<>();
    for (Authority authority : some) {
      numbers.add(authority.numbers(workbench));
    }
    for (Suppression suppression : numbers.parallelStream().map(Suppression::of).toList()) {
      hide(workbench, suppression.hidden());
      if (suppression.told() > 0) {
        LOG.warn(
            "{} small numbers can be narrowed to less than 0 to 7 whatever is hidden, by what"
                + " earlier releases have shown",
            suppression.told());
      }
    }
  }

  static List<Authority> authorities(Workbench workbench) throws SQLException {
    return workbench.select(
        """
        select min(figure_key), max(figure_key) from disclosure_figures
        group by area_code order by area_code""",
        row -> new Authority(row.getInt(1), row.getInt(2)));
  }

  private static void hide(Workbench workbench, BitSet figures) throws SQLException {
    String keys = figures.stream().mapToObj(String::valueOf).collect(joining(", "));
    workbench.run("insert into disclosure_hidden select unnest([%s]::bigint[])".formatted(keys));
  }

  private DisclosureControl() {}
}
