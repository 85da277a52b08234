package uk.cicw.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.command.SmallRelease;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** What Tab offers, where the bar is. */
class StatementCompleterTest {
  private static Connection release;
  private static StatementCompleter completer;
  private static LineReader reader;

  @BeforeAll
  static void readNames() throws Exception {
    Path releases = SmallRelease.home().resolve("releases");
    release = new Releases(releases, Clock.systemUTC()).openLive(Audience.ANALYST);
    completer = new StatementCompleter(release);
    reader =
        LineReaderBuilder.builder()
            .terminal(new DumbTerminal(System.in, System.out))
            .parser(new StatementParser())
            .build();
  }

  @AfterAll
  static void close() throws Exception {
    release.close();
  }

  @Test
  void afterFromStandTablesAndTableMacrosAndNoColumns() {
    assertThat(offered("select * from tre|"))
        .contains("trend_series", "trend_series_as_known(")
        .doesNotContain("period_end", "wilson_lower(");
  }

  @Test
  void columnsAreThoseOfTheTablesOfTheStatementAlsoOfTheOneThatFollows() {
    assertThat(offered("select num| from trend_series where"))
        .contains("numerator", "wilson_lower(", "select")
        .doesNotContain("placement_number");
    assertThat(offered("select p.pla| from fact_placements p"))
        .contains("placement_number")
        .doesNotContain("numerator");
    assertThat(offered("select num|")).contains("numerator");
    assertThat(offered("select num| from trend_series_as_known(date '2025-04-30')"))
        .contains("numerator");
  }

  @Test
  void withinAQuoteStandIndicatorsAndKindsOfPeriod() {
    assertThat(offered("from trend_series where indicator_id = 'cla_|"))
        .contains("cla_count", "financial_year")
        .doesNotContain("trend_series", "select");
  }

  @Test
  void afterABackslashStandWhatTheShellKnows() {
    assertThat(offered("\\|")).contains("\\d", "\\di", "\\question", "\\q");
    assertThat(offered("\\question |")).contains("league_table");
    assertThat(offered("\\format |")).contains("xlsx");
    assertThat(offered("\\d fact_|")).contains("fact_placements");
  }

  @Test
  void theWordToCompleteIsANameWhateverStandsAroundIt() {
    assertThat(parsed("select wilson_lower(num|").word()).isEqualTo("num");
    assertThat(parsed("where indicator_id='cla|").word()).isEqualTo("cla");
    assertThat(parsed("\\question lea|").word()).isEqualTo("lea");
  }

  private static List<String> offered(String typed) {
    List<Candidate> candidates = new ArrayList<>();
    completer.complete(reader, parsed(typed), candidates);
    return candidates.stream().map(Candidate::value).toList();
  }

  private static ParsedLine parsed(String typed) {
    return new StatementParser()
        .parse(typed.replace("|", ""), typed.indexOf('|'), ParseContext.COMPLETE);
  }
}
