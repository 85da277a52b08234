package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The small council's figures beside those that the Department published for it. */
class ReconcileTest {
  private final Path home = SmallRelease.home();

  @Test
  void eachDifferenceIsExplained() {
    assertThat(reconcile("--year", "2023"))
        .isEqualToNormalizingNewlines(
            """
            indicator_id,area_code,area,period,value,status,published,published_status,release,explanation,difference,is_synthetic
            adopted_pct_of_leavers,E06000013,North Lincolnshire,2022/23,0,value,,suppressed,release-2023,not_comparable,,true
            cla_count,E06000013,North Lincolnshire,2022/23,9,value,9,value,release-2024,agrees,,true
            foster_pct,E06000013,North Lincolnshire,2022/23,100,value,88,value,release-2023,unexplained,,true
            three_plus_placements_pct,E06000013,North Lincolnshire,2022/23,11.1,value,0,value,release-2023,timing,so known when it was published,true
            """);
  }

  @Test
  void whatALaterReleasePutRightIsAMatterOfTiming() {
    assertThat(reconcile("--release", "release-2023", "--indicator", "cla_count", "--year", "2023"))
        .contains("2022/23,9,value,8,value,release-2023,timing,");
  }

  @Test
  void onlyDifferencesAreListedWhenOnlyTheyAreAskedFor() {
    assertThat(reconcile("--differences"))
        .contains("foster_pct", "three_plus_placements_pct")
        .doesNotContain("cla_count", "adopted_pct_of_leavers");
  }

  private String reconcile(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "reconcile";
    all[1] = "--format";
    all[2] = "csv";
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandRun.in(home, all).out();
  }
}
