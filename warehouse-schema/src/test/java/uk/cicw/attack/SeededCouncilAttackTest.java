package uk.cicw.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.attack.Attacker.Findings;
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
    assertThat(findings.found()).as(findings.toString()).isEmpty();
    assertThat(findings.undecided()).as(findings.toString()).isEmpty();
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
}
