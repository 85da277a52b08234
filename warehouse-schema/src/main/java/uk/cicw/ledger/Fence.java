package uk.cicw.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Has the database itself refuse what comes too late. Between asking whether a lease is held and a
 * commit, a process can be stopped for longer than its lease lasts; what is written through a
 * fenced connection is checked where it is written.
 *
 * @param token of the lease under which is written
 */
public record Fence(long token) {
  private static final String REFUSAL = "the write lease went to another run";

  /** A trigger of this connection alone, gone with it. */
  private static final String ON_SQLITE =
      """
      create temp trigger fence_%1$s_%2$s before %1$s on main.%2$s
      when exists (select 1 from main.write_lease where token > %3$d)
      begin
        select raise(abort, '%4$s');
      end""";

  /** One for all, which asks each connection for its token; one without is not fenced. */
  private static final String ON_POSTGRES =
      """
      create or replace function fence() returns trigger language plpgsql as $$
      begin
        if exists (
            select 1 from write_lease
            where token > nullif(current_setting('cicw.fencing_token', true), '')::bigint) then
          raise exception '%2$s';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      do $$
      begin
        if not exists (select 1 from pg_trigger where tgname = 'fence_%1$s') then
          create trigger fence_%1$s before insert or update or delete on %1$s
          for each row execute function fence();
        end if;
      end $$""";

  /**
   * From now on this connection writes to a table only as long as nobody has a newer lease.
   *
   * @param table that is there already
   */
  public void raise(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        statement.execute(ON_POSTGRES.formatted(table, REFUSAL));
        statement.execute("set cicw.fencing_token = '%d'".formatted(token));
      } else {
        for (String change : List.of("insert", "update", "delete")) {
          statement.execute(ON_SQLITE.formatted(change, table, token, REFUSAL));
        }
      }
    }
  }
}
