package uk.cicw.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.attack.Attacker.Findings;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.FactWarehouse;
import uk.cicw.model.SeededCouncil;

/** Two releases of a council of 1,500 children, half a year apart, some facts corrected between. */
class SeededCouncilAttackTest {
  @TempDir static Path folder;
  private static PublishedTwice published;

  @BeforeAll
  static void publishTwice() throws Exception {
    try (FactWarehouse council = FactWarehouse.open()) {
      SeededCouncil.fill(council, 813, 1500);
      List<LocalDate> days = List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 10, 31));
      published =
          new PublishedTwice(
              folder, TwoReleases.build(council.connection(), folder.resolve("home"), days));
    }
  }

  @Test
  void noHiddenNumberIsFoundOut() throws Exception {
    Findings findings = published.attack();
    System.out.println("seeded council: " + findings);
    assertThat(findings.found()).as("%s", findings).isEmpty();
    // for the rest a world was found in which the number is 1, and one in which it is 5
    assertThat(findings.undecided().size()).as("%s", findings).isLessThan(findings.hidden() / 8);
  }

  @Test
  void withoutSecondarySuppressionManyAre() throws Exception {
    Findings findings = published.attackPrimaryOnly();
    System.out.println("seeded council, primary suppression only: " + findings);
    assertThat(findings.found().size()).isGreaterThan(findings.hidden() / 2);
  }

  @Test
  void noColumnIsMadeOfAHiddenFigure() throws Exception {
    assertThat(published.leaksOfColumns()).isEmpty();
  }

  @Test
  void aColumnThatIsMadeOfAHiddenFigureWouldBeSeen() throws Exception {
    Path release = published.releases().get(1);
    Path copy = Files.createDirectories(folder.resolve("copy").resolve(release.getFileName()));
    Path file = copy.resolve("published-%s.duckdb".formatted(release.getFileName()));
    Files.write(
        file, Files.readAllBytes(release.resolve(file.getFileName())), StandardOpenOption.CREATE);
    try (Workbench workbench = Workbench.open(folder)) {
      workbench.run("attach '%s' as published".formatted(file));
      workbench.update(
          """
          update published.main.benchmark set pooled_numerator = 17
          where indicator_id = 'adopted_pct_of_leavers' and period_kind = 'financial_year'
            and period_end = (
              select max(period_end) from published.main.benchmark
              where indicator_id = 'adopted_pct_of_leavers' and period_kind = 'financial_year'
                and status = 'suppressed' and source_release is null)""");
    }
    assertThat(new PublishedTwice(folder, List.of(copy)).leaksOfColumns())
        .anyMatch(
            leak -> leak.contains("pooled_numerator of a hidden figure: adopted_pct_of_leavers"));
  }
}
