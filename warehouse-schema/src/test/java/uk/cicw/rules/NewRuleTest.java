package uk.cicw.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Ssda903;

/** To add a rule is to write one file. */
class NewRuleTest {
  private static final CollectionYear YEAR = new CollectionYear(2025);
  private static final Circumstances CIRCUMSTANCES =
      Circumstances.of(YEAR, Optional.of("813"), "csv");
  private static final String NO_SUNDAYS =
      """
      -- code: 9001
      -- title: An episode begins on a Sunday
      -- meaning: the first day of an episode
      --   is a Sunday
      -- years: 2023 to 2025
      -- stage: 1
      -- severity: warning
      -- tables: episodes
      -- fields: episodes: decom, rne
      select 'episodes' as extract, row_number
      from episodes
      where dayofweek(decom) = 0 -- offices are closed
      """;

  @TempDir private Path folder;

  @Test
  void oneFileIsARule() throws Exception {
    write("9001", NO_SUNDAYS);
    Rules rules = rules();
    assertThat(rules.of(YEAR)).extracting(Rule::code).contains("9001");
    assertThat(rules.of(new CollectionYear(2026))).extracting(Rule::code).doesNotContain("9001");
    // 6 April 2025 was a Sunday
    assertThat(failures(rules, "06/04/2025", "07/04/2025", "2025-04-13"))
        .contains(new RuleFailure("9001", "episodes", 1, List.of("decom", "rne")));
  }

  @Test
  void aRuleMayNameTheCellsOfEachRow() throws Exception {
    write("9001", NO_SUNDAYS.replace("row_number\n", "row_number, ['decom'] as fields\n"));
    assertThat(failures(rules(), "06/04/2025"))
        .contains(new RuleFailure("9001", "episodes", 1, List.of("decom")));
  }

  @Test
  void aRuleWithoutItsTablesIsNotSaidToHavePassed() throws Exception {
    write("9001", NO_SUNDAYS.replace("tables: episodes", "tables: episodes, oc3_last, providers"));
    Rules rules = rules();
    try (RuleKernel kernel = RuleKernel.open(rules)) {
      kernel.rows(Ssda903.EPISODES).close();
      RuleOutcome outcome = kernel.run(CIRCUMSTANCES);
      assertThat(outcome.run()).extracting(Rule::code).doesNotContain("9001");
      assertThat(outcome.notRun())
          .filteredOn(rule -> rule.rule().code().equals("9001"))
          .singleElement()
          .satisfies(rule -> assertThat(rule.missing()).containsExactly("oc3_last", "providers"));
    }
  }

  @Test
  void anAmendmentMayNotOverlapWhatItAmends() throws Exception {
    write("9001", NO_SUNDAYS);
    write("9001-from-2026", NO_SUNDAYS.replace("2023 to 2025", "2026 on"));
    assertThat(rules().of(new CollectionYear(2026)))
        .extracting(Rule::file)
        .contains("9001-from-2026");
    write("9001-from-2026", NO_SUNDAYS.replace("2023 to 2025", "2025 on"));
    assertThatThrownBy(this::rules)
        .hasMessage(
            "Cannot read rule 9001-from-2026.sql: its years overlap those of 9001.sql. Let one code"
                + " have one rule a year.");
  }

  @Test
  void aWrongHeaderIsRefusedByFileAndKey() throws Exception {
    assertRefused("code: 9001", "code: 9002", "Cannot read rule 9001.sql: of its key 'code'");
    assertRefused("stage: 1", "stage: 3", "of its key 'stage', it is neither 1 nor 2.");
    assertRefused("-- severity: warning\n", "", "of its key 'severity', it is missing");
    assertRefused("2023 to 2025", "2023-2025", "of its key 'years'");
    assertRefused("tables: episodes", "tables: episode", "of its key 'tables', no table is called");
    assertRefused("decom, rne", "decom, ren", "of its key 'fields', episodes has no column ren.");
    assertRefused("-- title:", "-- titel:", "of its key 'titel', no rule has such a key.");
    assertRefused("a Sunday\n", "a Sunday".repeat(12) + "\n", "of its key 'title', it has");
  }

  @Test
  void aQueryThatCanNotRunIsNamed() throws Exception {
    write("9001", NO_SUNDAYS.replace("from episodes", "from episode"));
    assertThatThrownBy(() -> failures(rules(), "06/04/2025"))
        .isInstanceOf(SQLException.class)
        .hasMessageStartingWith("Cannot run rule 9001: ");
  }

  private void assertRefused(String right, String wrong, String reason) throws IOException {
    write("9001", NO_SUNDAYS.replace(right, wrong));
    assertThatThrownBy(this::rules).hasMessageContaining(reason);
  }

  private static List<RuleFailure> failures(Rules rules, String... starts) throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(rules)) {
      try (RowLoader rows = kernel.rows(Ssda903.EPISODES)) {
        for (int i = 0; i < starts.length; i++) {
          rows.add(i + 1, Map.of("CHILD", "a", "DECOM", starts[i]));
        }
      }
      kernel.run(CIRCUMSTANCES);
      return kernel.findings().failures().stream()
          .filter(failure -> failure.code().equals("9001"))
          .toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve(name + ".sql"), text);
  }

  private Rules rules() throws IOException {
    try (URLClassLoader classPath =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Rules.class.getClassLoader())) {
      return Rules.of(classPath);
    }
  }
}
