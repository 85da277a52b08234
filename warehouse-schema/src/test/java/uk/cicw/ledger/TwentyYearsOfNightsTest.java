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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** The ledger of 7,300 nights of five steps: what is asked of it is found by an index. */
class TwentyYearsOfNightsTest {
  private static final RunKey LAST = new RunKey("nightly", "2026-11-22");
  private static final List<String> STEPS =
      List.of("land", "stage", "conform", "published", "release");

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
        });
  }

  @Test
  void noQuestionReadsTheWholeLedger() throws Exception {
    try (PlanLog plans = new PlanLog(new Home(folder).database())) {
      jdbi.setSqlLogger(plans);
      askEverything();
      assertThat(plans.whole).isEmpty();
      assertThat(plans.asked).isGreaterThan(8);
    }
  }

  private void askEverything() {
    assertThat(ledger.latest(20)).hasSize(20);
    assertThat(ledger.latest(1).get(0).key()).isEqualTo(LAST);
    assertThat(ledger.lastOf("nightly").orElseThrow().key()).isEqualTo(LAST);
    assertThat(ledger.find(LAST)).isPresent();
    assertThat(ledger.steps(LAST)).hasSize(5);
    assertThat(ledger.byRelease(List.of("nightly"))).isEmpty();
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
      if (sql.contains(" runs ") || sql.contains(" run_steps ")) {
        asked++;
        explain(sql);
      }
    }

    private void explain(String sql) {
      try (Statement statement = sqlite.createStatement();
          ResultSet plan = statement.executeQuery("explain query plan " + sql)) {
        while (plan.next()) {
          String detail = plan.getString("detail");
          if (detail.startsWith("SCAN run") && !detail.contains("USING INDEX")) {
            whole.add(sql + ": " + detail);
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    @Override
    public void close() throws SQLException {
      sqlite.close();
    }
  }
}
