package uk.cicw.publication;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * Publishes the live release into PostgreSQL: all of it in one transaction. Killed or failed at any
 * moment, it leaves what was published before.
 */
record PostgresPublication(PostgresTarget target, Releases releases, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresPublication.class);
  private static final long LOCK = 903_2006L;
  private static final String HELD = "select release_id from cicw_access.publication";

  private static final String PUBLISHED =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname in ('cicw_analyst', 'cicw_published') order by 1""";

  /** Also an authority that no reference knows: it counts, and has no area. */
  private static final String AREAS =
      """
      select distinct coalesce(gss_code, ''), authority_code
      from (%s) held left join dim_authorities using (authority_code)""";

  /**
   * Publishes it, unless it is what PostgreSQL holds.
   *
   * @param confirm is run right before anything can be seen; it throws where this process may no
   *     longer publish
   */
  PublishedRelease publish(Runnable confirm) throws IOException {
    try (Connection postgres = target.connect()) {
      postgres.setAutoCommit(false);
      begin(postgres);
      String live =
          releases
              .current()
              .orElseThrow(() -> new CannotPublish("nothing is released yet. Run `cicw run`."));
      if (held(postgres).filter(live::equals).isPresent()) {
        postgres.rollback();
        return new PublishedRelease(live, false, 0);
      }
      return publish(live, postgres, confirm);
    } catch (SQLException e) {
      throw CannotPublish.because(e);
    }
  }

  private PublishedRelease publish(String live, Connection postgres, Runnable confirm)
      throws SQLException, IOException {
    Access.prepare(postgres);
    List<String> loaded = new ArrayList<>();
    long rows = 0;
    for (ReaderSchema schema : ReaderSchema.values()) {
      SchemaLoad load = load(live, schema, postgres);
      loaded.addAll(load.loaded());
      rows += load.rows();
    }
    Sql.run(postgres, "delete from cicw_access.publication");
    Sql.run(
        postgres,
        "insert into cicw_access.publication values (?, ?::timestamptz)",
        live,
        LedgerTime.text(clock.instant()));
    confirm.run();
    requireLive(live);
    postgres.commit();
    tidy(postgres, loaded);
    return new PublishedRelease(live, true, rows);
  }

  /** One at a time; no wait for a lock is long, as others may wait behind it. */
  private static void begin(Connection postgres) throws SQLException {
    Sql.run(
        postgres,
        "set local lock_timeout = '5s'; set local idle_in_transaction_session_timeout = 0");
    if (!Sql.select(
            postgres,
            row -> row.getBoolean(1),
            "select pg_try_advisory_xact_lock(%d)".formatted(LOCK))
        .get(0)) {
      throw new CannotPublish("another publication is at work. Wait for it, then `cicw publish`.");
    }
  }

  /** The release that it holds; empty before the first. */
  Optional<String> held() {
    try (Connection postgres = target.connect()) {
      return held(postgres);
    } catch (SQLException e) {
      throw CannotPublish.because(e);
    }
  }

  private static Optional<String> held(Connection postgres) throws SQLException {
    return Sql.isThere(
            postgres, "select 1 where to_regclass('cicw_access.publication') is not null")
        ? Sql.select(postgres, row -> row.getString(1), HELD).stream().findFirst()
        : Optional.empty();
  }

  private SchemaLoad load(String live, ReaderSchema schema, Connection postgres)
      throws SQLException, IOException {
    try (Connection release = releases.open(live, schema.audience());
        Connection published = releases.open(live, Audience.PUBLISHED)) {
      ReleaseFile file = new ReleaseFile(release);
      List<ReleaseTable> tables = new ArrayList<>();
      for (ReleaseTable table : file.tables()) {
        tables.add(table.orKey(new ReleaseFile(published).key(table.name())));
      }
      if (schema == ReaderSchema.ANALYST) {
        writeAreas(release, tables, postgres);
      }
      SchemaLoad load = new SchemaLoad(postgres, schema, file);
      load.load(tables);
      return load;
    }
  }

  private static void writeAreas(Connection release, List<ReleaseTable> tables, Connection postgres)
      throws SQLException {
    String held =
        tables.stream()
            .filter(table -> table.has("child_id"))
            .map(table -> "select authority_code from " + Sql.name(table.name()))
            .collect(joining(" union "));
    Sql.run(postgres, "delete from cicw_access.areas");
    for (List<String> area :
        Sql.select(
            release, row -> List.of(row.getString(1), row.getString(2)), AREAS.formatted(held))) {
      Sql.run(postgres, "insert into cicw_access.areas values (?, ?)", area.get(0), area.get(1));
    }
  }

  private void requireLive(String id) throws IOException {
    if (!releases.current().equals(Optional.of(id))) {
      throw new CannotPublish(
          "another release than %s went live meanwhile. Publish that: `cicw publish`."
              .formatted(id));
    }
  }

  /** Writes the tables anew, without the rows that are dead. */
  long giveUpSpace() {
    try (Connection postgres = target.connect()) {
      Sql.run(postgres, "set lock_timeout = '30s'");
      List<String> tables = Sql.select(postgres, row -> row.getString(1), PUBLISHED);
      for (String table : tables) {
        Sql.run(postgres, "vacuum (full, analyze) " + table);
      }
      // it quotes values of the columns; only the owner of the database may, others are told no
      Sql.run(postgres, "vacuum full pg_catalog.pg_statistic");
      return tables.size();
    } catch (SQLException e) {
      throw new CannotPublish(
          "the release is in it, and files of its tables still have rows that nobody sees any more: %s. End what reads them (pg_stat_activity), then `vacuum full` as the owner."
              .formatted(e.getMessage()));
    }
  }

  /** What is published is published; the database would do this by itself, only later. */
  private static void tidy(Connection postgres, List<String> tables) {
    try {
      postgres.setAutoCommit(true);
      for (String table : tables) {
        Sql.run(postgres, "vacuum (analyze, truncate false) " + table);
      }
    } catch (SQLException e) {
      LOG.warn("The release is in PostgreSQL, but its tables are not vacuumed: {}", e.getMessage());
    }
  }
}
