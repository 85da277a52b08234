package uk.cicw.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.attack.Attacker.Findings;
import uk.cicw.duckdb.Workbench;

/**
 * Two releases in the hands of the public, and what can be found out from them. The analyst files
 * beside them tell what is true.
 *
 * @param spill a folder for what does not fit into memory
 * @param releases the folders of the releases, the earlier first
 */
public record PublishedTwice(Path spill, List<Path> releases) {
  /**
   * No relation reaches over more than three years, so that each kind of them is met with from here
   * on. To have the numbers of all years looked for: {@code -Dattack.since=2004-04-01}, which takes
   * several times as long.
   */
  private static final LocalDate SINCE =
      LocalDate.parse(System.getProperty("attack.since", "2023-04-01"));

  /** Hides what is small by itself and nothing else: what secondary suppression must add to. */
  private static final String PRIMARY_ONLY =
      """
      attach ':memory:' as published_%1$d;
      create table published_%1$d.main.trend_series as
      select figure.* replace (
        case
          when source_release is null and (
            numerator between 1 and 5
            or kind <> 'rate' and denominator between 1 and 5
            or kind = 'proportion' and denominator - numerator between 1 and 5)
          then 'suppressed'
          else status
        end as status)
      from analyst_%1$d.main.trend_series figure
      join analyst_%1$d.main.dim_indicators using (indicator_id)""";

  /** Attacks what was published. */
  public Findings attack() throws SQLException, IOException {
    try (Workbench workbench = Workbench.open(spill)) {
      for (int number = 1; number <= releases.size(); number++) {
        workbench.attachReadOnly(file(number, "analyst"), "analyst_" + number);
        workbench.attachReadOnly(file(number, "published"), "published_" + number);
      }
      return new Attacker(workbench).attack(SINCE);
    }
  }

  /** Attacks what would have been published without secondary suppression. */
  public Findings attackPrimaryOnly() throws SQLException, IOException {
    try (Workbench workbench = Workbench.open(spill)) {
      for (int number = 1; number <= releases.size(); number++) {
        workbench.attachReadOnly(file(number, "analyst"), "analyst_" + number);
        workbench.run(PRIMARY_ONLY.formatted(number));
      }
      return new Attacker(workbench).attack(SINCE);
    }
  }

  /** Columns of the published files that are made of hidden figures. */
  public List<String> leaksOfColumns() throws SQLException, IOException {
    List<String> leaks = new ArrayList<>();
    for (int number = 1; number <= releases.size(); number++) {
      try (Workbench workbench = Workbench.open(spill)) {
        workbench.attachReadOnly(file(number, "published"), "published");
        leaks.addAll(workbench.select(Attacker.sql("derived"), row -> row.getString(1)));
      }
    }
    return leaks;
  }

  private Path file(int number, String audience) {
    Path release = releases.get(number - 1);
    return release.resolve("%s-%s.duckdb".formatted(audience, release.getFileName()));
  }
}
