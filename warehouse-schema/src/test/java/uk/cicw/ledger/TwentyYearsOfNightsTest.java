package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.schema.CollectionYear;

/**
 * The ledger of 7,300 nights of five steps, and of the extracts of 240 months of 17 tables: what is
 * asked of it is found by an index, or counted from one.
 */
class TwentyYearsOfNightsTest {
  private static final RunKey LAST = new RunKey("nightly", "2026-11-22");
  private static final List<String> STEPS =
      List.of("land", "stage", "conform", "published", "release");

  private static final List<String> LARGE =
      List.of("runs", "run_steps", "landed_files", "extract_versions");

  @TempDir Path folder;
  private Jdbi jdbi = Jdbi.create("jdbc:sqlite:");
  private RunLedger ledger = new RunLedger(jdbi, Clock.systemUTC());

  @BeforeEach
  void fill() {
    jdbi = Ledgers.open(Settings.load(new Home(folder)));
    ledger = new RunLedger(jdbi, Clock.systemUTC());
    jdbi.useTransaction(
        handle -> {
          PreparedBatch runs =
              handle.prepareBatch(
                  "insert into runs (run_id, workflow, logical_date, status, attempt, started_at)"
                      + " values (:id, 'nightly', :day, 'done', 1, :day || 'T04:30:00.000Z')");
          PreparedBatch steps =
              handle.prepareBatch(
                  "insert into run_steps (run_id, attempt, step, status, started_at)"
                      + " values (:id, 1, :step, 'done', :day || 'T04:30:00.000Z')");
          LocalDate last = LocalDate.parse(LAST.logicalDate());
          last.minusDays(7_299)
              .datesUntil(last.plusDays(1))
              .forEach(
                  day -> {
                    String id = new RunKey("nightly", day.toString()).id();
                    runs.bind("id", id).bind("day", day.toString()).add();
                    STEPS.forEach(
                        step ->
                            steps
                                .bind("id", id)
                                .bind("step", step)
                                .bind("day", day.toString())
                                .add());
                  });
          runs.execute();
          steps.execute();
          land(handle);
        });
  }

  private static void land(Handle handle) {
    PreparedBatch files =
        handle.prepareBatch(
            "insert into landed_files values (:id, :id, '/in', :id, 1, :day || 'T20:00:00Z',"
                + " 'test', 'landed', null)");
    PreparedBatch versions =
        handle.prepareBatch(
            "insert into extract_versions values (:id, :id, '813', :table, :year, :day,"
                + " :day || 'T20:00:00Z', 'conformed', null, 1, 40, 38, 2)");
    for (int month = 0; month < 240; month++) {
      LocalDate day = LocalDate.of(2006, 12, 5).plusMonths(month);
      for (int table = 0; table < 17; table++) {
        String id = day + "/" + table;
        files.bind("id", id).bind("day", day.toString()).add();
        versions
            .bind("id", id)
            .bind("table", "table" + table)
            .bind("year", CollectionYear.of(day).ending())
            .bind("day", day.toString())
            .add();
      }
    }
    files.execute();
    versions.execute();
  }

  @Test
  void noQuestionReadsTheWholeLedger() throws Exception {
    try (PlanLog plans = new PlanLog(new Home(folder).database())) {
      jdbi.setSqlLogger(plans);
      askEverything();
      assertThat(plans.whole).isEmpty();
      assertThat(plans.asked).isGreaterThan(12);
    }
  }

  private void askEverything() {
    assertThat(ledger.history().latest(20)).hasSize(20);
    assertThat(ledger.history().latest(1).get(0).key()).isEqualTo(LAST);
    assertThat(ledger.history().lastOf("nightly").orElseThrow().key()).isEqualTo(LAST);
    assertThat(ledger.find(LAST)).isPresent();
    assertThat(ledger.history().steps(LAST)).hasSize(5);
    assertThat(ledger.history().byRelease(List.of("nightly"))).isEmpty();
    assertThat(ledger.history().lastDone().orElseThrow().key()).isEqualTo(LAST);
    LandingCounts landing = new LandingCounts(jdbi);
    assertThat(landing.years()).hasSize(21);
    assertThat(landing.years().get(20))
        .extracting("collectionYear", "tables", "versions", "rowsIn", "rowsSetAside")
        .containsExactly(2027, 17L, 136L, 5_440L, 272L);
    assertThat(landing.files()).isEqualTo(new LandingCounts.Files(4_080, 0));
    assertThat(landing.waiting(5)).isEmpty();
    assertThat(new Alerts(jdbi, Clock.systemUTC()).open(5)).isEmpty();
    try (ActiveRun run =
        ((RunStart.Started) ledger.start(new RunKey("nightly", "2026-11-23"))).run()) {
      run.begin("land").done(1);
    }
  }

  /** Asks SQLite of every statement on the runs how it carries it out. */
  private static final class PlanLog implements SqlLogger, AutoCloseable {
    private final Connection sqlite;
    private final List<String> whole = new ArrayList<>();
    private int asked;

    PlanLog(Path database) throws SQLException {
      sqlite = DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    @Override
    public void logAfterExecution(StatementContext context) {
      String sql = context.getRenderedSql();
      if (LARGE.stream().anyMatch(table -> sql.contains(" " + table))) {
        asked++;
        explain(sql);
      }
    }

    private void explain(String sql) {
      try (Statement statement = sqlite.createStatement();
          ResultSet plan = statement.executeQuery("explain query plan " + sql)) {
        while (plan.next()) {
          String detail = plan.getString("detail");
          if (isScanOfALargeTable(detail) && !detail.contains("INDEX")) {
            whole.add(sql + ": " + detail);
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private static boolean isScanOfALargeTable(String detail) {
      return LARGE.stream().anyMatch(table -> detail.startsWith("SCAN " + table));
    }

    @Override
    public void close() throws SQLException {
      sqlite.close();
    }
  }
}
