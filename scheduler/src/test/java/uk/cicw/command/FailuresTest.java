package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What failed in a return of ten synthetic children, which came in April and again in May 2023. */
class FailuresTest {
  private final Path home = SmallRelease.home();

  @Test
  void theRulesThatFailComeWithWhatIsNewOpenAndFixedAndWithThoseThatWereNotRun() {
    CommandRun failures = CommandRun.in(home, "failures");
    assertThat(failures.err()).isEmpty();
    assertThat(failures.out())
        .containsPattern("authority +rule +severity +rows +children +new +open +fixed +title")
        .containsPattern("813 +101 +error +1 +1 +1 +0 +0 +Sex is missing or not a code of the year")
        .containsPattern("813 +218 +error +1 +1 +0 +1 +1 +Ofsted's number \\(URN\\) of the pl")
        .containsPattern("Of these rules nothing is known:\\n.*\\n.*\\n813 +providers +1 +1008\n$");
  }

  @Test
  void behindARuleStandItsRowsByPseudonymAndMonth() {
    assertThat(csv("--rule", "218"))
        .isEqualTo(
            """
            authority,rule,state,child,table,row_date,row,fields,first_seen,gone_since,title
            813,218,fixed,child2,episodes,2022-08-01,2,urn,2023-04-20,2023-05-10,Ofsted's number (URN) of the placement is missing
            813,218,open,child3,episodes,2021-06-01,3,urn,2023-04-20,,Ofsted's number (URN) of the placement is missing
            """);
    assertThat(csv("--child", "child4")).contains("813,101,new,child4,header,,4,sex,2023-05-10,,");
    assertThat(csv("--by", "child"))
        .contains("813,child3,1,0,218\n", "813,child4,1,1,101\n")
        .doesNotContain("child2");
    assertThat(csv("--by", "month")).contains("813,2021-06,1,1,0,218\n", "813,,1,1,1,101\n");
  }

  @Test
  void qualityIsToldAsItWasKnownMonthByMonth() {
    assertThat(csv("--by", "time", "--year", "2022-23"))
        .isEqualTo(
            """
            authority,known_at_end_of,rows,children,came,went
            813,2023-04,2,2,2,0
            813,2023-05,2,2,1,1
            """);
  }

  @Test
  void whichReturnsWereHeldAgainstTheRulesIsToldSinceAnEmptyAnswerWouldReadAsAPass() {
    assertThat(CommandRun.in(home, "failures").out())
        .containsPattern("Held against the rules:\\n.*\\n.*\\n813 +2022/23 +2023-05-10 +0 +2 +1\n")
        .containsPattern(
            "Not held against the rules:\\n.*\\n.*\\n813 +2021/22 +1 +before rules.first-year, 2022/23\n")
        .containsPattern("\n813 +2023/24 +1 +not held yet: the next run does");
    assertThat(CommandRun.in(home, "failures", "--year", "2021-22").out())
        .contains("Not held against the rules:")
        .doesNotContain("\nHeld against", "2023/24");
    assertThat(CommandRun.in(home, "failures", "--rule", "1008").out())
        .as("not run is not passed")
        .containsPattern("\n813 +2022/23 +2023-05-10 +0 +0 +1\n");
    CommandRun older = CommandRun.in(home, "failures", "--year", "2021-22", "--format", "json");
    assertThat(older.out().replaceAll("\\s", "")).isEqualTo("[]");
    assertThat(older.err())
        .isEqualTo("Not held against the rules: 813 2021/22 (before rules.first-year, 2022/23)\n");
    assertThat(CommandRun.in(home, "failures", "--rule", "1008", "--format", "csv").err())
        .contains("813 2022/23, state of 2023-05-10: 0 passed, 0 failed, 1 not run\n")
        .contains("Not held against the rules: 813 2023/24 (not held yet")
        .doesNotContain("2021/22");
  }

  @Test
  void aYearWithoutAReturnHasNone() {
    CommandRun none = CommandRun.in(home, "failures", "--year", "2010-11", "--format", "csv");
    assertThat(none.out().replace("\r\n", "\n"))
        .isEqualTo("authority,rule,severity,rows,children,new,open,fixed,title,indicators\n");
    assertThat(none.err()).isEqualTo("No return of 2010/11 has landed.\n");
  }

  private String csv(String... options) {
    List<String> all = new ArrayList<>(List.of("failures", "--format", "csv"));
    all.addAll(List.of(options));
    return CommandRun.in(home, all.toArray(String[]::new)).out().replace("\r\n", "\n");
  }
}
