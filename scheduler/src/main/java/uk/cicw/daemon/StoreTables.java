package uk.cicw.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/** The tables of Quartz in PostgreSQL, by the script that Quartz itself brings along. */
final class StoreTables {
  private static final String SCRIPT = "tables_postgres.sql";
  private static final long TABLES_LOCK = 903_2007L;

  static void prepare(Settings settings) {
    Ledgers.open(settings)
        .useTransaction(
            handle -> {
              handle.execute("select pg_advisory_xact_lock(?)", TABLES_LOCK);
              if (!exist(handle)) {
                handle.createScript(script()).execute();
              }
              takeOutHalves(handle);
            });
  }

  /**
   * Takes out triggers that lost their times: Quartz can neither read nor delete such a one.
   *
   * @return how many there were
   */
  static int takeOutHalves(Handle handle) {
    return handle.execute(
        """
        delete from qrtz_triggers t
        where t.trigger_type in ('CRON', 'SIMPLE')
          and not exists (
            select 1 from qrtz_cron_triggers c
            where (c.sched_name, c.trigger_name, c.trigger_group)
              = (t.sched_name, t.trigger_name, t.trigger_group))
          and not exists (
            select 1 from qrtz_simple_triggers s
            where (s.sched_name, s.trigger_name, s.trigger_group)
              = (t.sched_name, t.trigger_name, t.trigger_group))
        """);
  }

  private static boolean exist(Handle handle) {
    return handle.select("select to_regclass('qrtz_locks') is not null").mapTo(Boolean.class).one();
  }

  /** It drops what is there first and commits at its end; neither is wanted here. */
  private static String script() {
    try (InputStream script = JobStoreTX.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("DROP ") && !line.startsWith("COMMIT"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the tables of Quartz", e);
    }
  }

  private StoreTables() {}
}
