package uk.cicw.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Who may read what: the group roles, the schemas that they may use, and {@code cicw_access}, where
 * it is written down which authorities a login reads rows of children of.
 */
final class Access {
  private static final String NOT_ALLOWED = "42501";
  private static final List<String> ROLES = List.of("cicw_analyst", "cicw_board");

  /**
   * Texts and functions. The functions run with the rights of the owner, so that a reader needs
   * none on the tables; they go by the login, which {@code set role} does not change.
   */
  private static final String SCOPES =
      """
      create table if not exists cicw_access.scopes (
        reader_name text not null,
        authority_code text not null check (authority_code ~ '^([0-9]{3}|[*])$'),
        primary key (reader_name, authority_code));
      comment on table cicw_access.scopes is
        'one row per login and authority whose rows of children it reads; * means all';
      create table if not exists cicw_access.areas (
        area_code text not null,
        authority_code text not null,
        primary key (area_code, authority_code));
      comment on table cicw_access.areas is
        'one row per authority whose children the release holds and GSS code that it has borne, empty without';
      create table if not exists cicw_access.tables (
        schema_name text not null,
        table_name text not null,
        form text not null,
        content text not null,
        primary key (schema_name, table_name));
      comment on table cicw_access.tables is 'how each table was made, and a digest of its rows';
      create table if not exists cicw_access.publication (
        release_id text not null,
        published_at timestamp with time zone not null);
      comment on table cicw_access.publication is 'one row: the release that all schemas hold';

      create or replace function cicw_access.own_authorities() returns text[]
      language plpgsql stable security definer set search_path = pg_catalog as $$
      declare
        own text[];
      begin
        select array_agg(authority_code) into own
        from cicw_access.scopes where reader_name = session_user;
        if own is null
           and (select count(distinct authority_code) from cicw_access.areas) > 1 then
          raise insufficient_privilege using message =
            'Cannot read rows of children: this warehouse holds several authorities, and '
            || session_user || ' has no scope. Ask for a row in cicw_access.scopes.';
        end if;
        return coalesce(own, array['*']);
      end $$;

      create or replace function cicw_access.own_areas() returns text[]
      language sql stable security definer set search_path = pg_catalog as $$
        select case
          when '*' = any (own) then array['*']
          else array(select area_code from cicw_access.areas where authority_code = any (own))
        end
        from cicw_access.own_authorities() as own
      $$;

      create or replace function cicw_access.hidden_areas() returns text[]
      language sql stable security definer set search_path = pg_catalog as $$
        select array(
          select area_code from cicw_access.areas
          where not array['*', area_code] && own)
        from cicw_access.own_areas() as own
      $$;
      """;

  /** Makes what is missing of it. */
  static void prepare(Connection postgres) throws SQLException {
    for (String role : ROLES) {
      createRole(postgres, role);
    }
    createSchema(postgres, "cicw_access");
    Sql.run(postgres, SCOPES);
    for (ReaderSchema schema : ReaderSchema.values()) {
      createSchema(postgres, schema.live());
      Sql.run(
          postgres,
          "comment on schema %s is %s".formatted(schema.live(), Sql.literal(schema.meaning())));
      Sql.run(
          postgres, "grant usage on schema %s to %s".formatted(schema.live(), schema.readers()));
    }
  }

  private static void createRole(Connection postgres, String role) throws SQLException {
    if (!Sql.isThere(postgres, "select 1 from pg_roles where rolname = ?", role)) {
      asked(postgres, "create role %s nologin".formatted(role));
    }
  }

  private static void createSchema(Connection postgres, String schema) throws SQLException {
    if (!Sql.isThere(postgres, "select 1 from pg_namespace where nspname = ?", schema)) {
      asked(
          postgres,
          "create schema " + schema,
          "grant create on database %s to %s"
              .formatted(Sql.name(postgres.getCatalog()), Sql.name(user(postgres))));
    }
  }

  private static void asked(Connection postgres, String sql) throws SQLException {
    asked(postgres, sql, sql);
  }

  /**
   * Runs a statement that this user may not be allowed.
   *
   * @param instead what an administrator may run so that it works
   */
  private static void asked(Connection postgres, String sql, String instead) throws SQLException {
    try {
      Sql.run(postgres, sql);
    } catch (SQLException e) {
      if (NOT_ALLOWED.equals(e.getSQLState())) {
        throw new CannotPublish(
            "%s may not %s. Have an administrator run: %s;"
                .formatted(user(postgres), sql, instead));
      }
      throw e;
    }
  }

  private static String user(Connection postgres) throws SQLException {
    return postgres.getMetaData().getUserName();
  }

  private Access() {}
}
