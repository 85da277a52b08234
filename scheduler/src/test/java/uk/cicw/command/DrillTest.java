package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From a figure to its children and to its definition, on a release of ten synthetic children. */
class DrillTest {
  private final Path home = SmallRelease.home();

  @Test
  void behindTheFigureOfAYearStandsTheChildWhoMovedTwiceAndThoseWhoDidNot() {
    CommandRun drill =
        CommandRun.in(home, "drill", "three_plus_placements_pct", "--period", "2023");
    assertThat(drill.err()).isEmpty();
    assertThat(drill.out())
        .startsWith(
            """
            area_label          period_label  numerator  denominator  status
            ------------------  ------------  ---------  -----------  ------
            North Lincolnshire  2022/23               1            9  value

            """)
        .contains(
            """
            E06000013  financial_year  2022/23       child2    true          true                  3  true
            E06000013  financial_year  2022/23       child10   false         true                  1  true
            """)
        .doesNotContain("child1 ")
        .endsWith("Synthetic data: it stands for no real child.\n");
  }

  @Test
  void aMonthAsksForThoseWhoWereInCareAtItsEnd() {
    String december =
        CommandRun.in(home, "drill", "cla_count", "--period", "2022-12", "--format", "csv").out();
    String january =
        CommandRun.in(home, "drill", "cla_count", "--period", "2023-01", "--format", "csv").out();
    assertThat(december).contains(",child1,");
    assertThat(january).doesNotContain(",child1,").contains(",child2,");
  }

  @Test
  void anIndicatorThatIsNotThereIsAnsweredWithThoseThatAre() {
    assertThat(CommandRun.in(home, "drill", "cla_cuont", "--period", "2023").err())
        .startsWith("Cannot drill into cla_cuont: there is no such indicator. There are: ")
        .contains(" cla_count, ");
  }

  @Test
  void theCatalogueTellsEachDefinition() {
    assertThat(CommandRun.in(home, "indicators").out())
        .contains("ks4_five_a_star_c_pct ", "2005 to 2015", "Wolf review");
    assertThat(CommandRun.in(home, "indicators", "--format", "json").out())
        .contains("\"indicator_id\" : \"cla_count\"", "\"numerator_label\"", "\"source\"");
  }
}
