package uk.cicw.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.ledger.TestPostgres;
import uk.cicw.release.SmallWarehouse;

/**
 * A consortium of two authorities, 813 with two thirds of the children and 814 with the others,
 * whose releases are published by a user who is no superuser.
 */
record TwoAuthorities(SmallWarehouse warehouse, String url) {
  static final String PUBLISHER = "publisher";

  /** A third of the children are those of the other authority, and so is all about them. */
  private static final String SHARED =
      """
      update dim_children set authority_code = '814' where extract_row % 3 = 0;
      update fact_periods_of_care set authority_code = '814' where extract_row % 3 = 0;
      update fact_placements set authority_code = '814' where extract_row % 3 = 0;
      update fact_reviews set authority_code = '814' where child_id in (
        select child_id from dim_children where authority_code = '814');
      insert into dim_extracts
      select 'y' || extract_id, '814', * exclude (extract_id, authority_code) from dim_extracts;
      update fact_reviews set participation_code = E'tab\\t, \\\\n, line\\n, "quote"'
      where extract_row = 21;
      update fact_reviews set participation_code = '' where extract_row = 22""";

  static TwoAuthorities create(Path home) throws SQLException {
    TwoAuthorities created = new TwoAuthorities(new SmallWarehouse(home), TestPostgres.url(home));
    try (Connection admin = created.connect("postgres")) {
      for (String login :
          List.of(
              "publisher createrole",
              "poor_publisher",
              "anna_of_813",
              "bela_of_814",
              "carl_of_all",
              "dora_of_none",
              "councillor")) {
        Sql.run(admin, "create role " + login + " login");
      }
      Sql.run(admin, "grant create on database %s to %s".formatted(admin.getCatalog(), PUBLISHER));
    }
    return created;
  }

  /** A release with so many children goes live; gives its id. */
  String release(int children) throws Exception {
    return warehouse.published(children, SHARED);
  }

  PostgresPublication by(String user) {
    return new PostgresPublication(
        new PostgresTarget(url, Optional.of(user), Optional.empty()),
        warehouse.releases(),
        SmallWarehouse.CLOCK);
  }

  PublishedRelease publish() throws Exception {
    return by(PUBLISHER).publish(() -> {});
  }

  Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(url, user, "");
  }

  /** The rows of an answer, with what JDBC gives for each value, in the order of their text. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
    return Sql.select(
            connection,
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(String.valueOf(row.getObject(i)));
              }
              return String.join(" | ", cells);
            },
            sql)
        .stream()
        .sorted()
        .toList();
  }

  /** What a login is told. */
  List<String> asked(String login, String sql) throws SQLException {
    try (Connection connection = connect(login)) {
      return rows(connection, sql);
    }
  }

  /** Compares all tables by what JDBC gives for each value. */
  void assertThatPostgresHoldsTheFiles() throws Exception {
    for (ReaderSchema schema : ReaderSchema.values()) {
      try (Connection file = warehouse.releases().openLive(schema.audience());
          Connection postgres = connect("carl_of_all")) {
        List<ReleaseTable> tables = new ReleaseFile(file).tables();
        assertThat(tables).hasSizeGreaterThan(10);
        for (ReleaseTable table : tables) {
          assertThat(rows(postgres, "select * from %s.%s".formatted(schema.live(), table.name())))
              .as(table.name())
              .isEqualTo(rows(file, "select * from " + table.name()));
        }
        assertThat(
                rows(
                    postgres,
                    "select tablename from pg_tables where schemaname = '" + schema.live() + "'"))
            .isEqualTo(tables.stream().map(ReleaseTable::name).sorted().toList());
      }
    }
  }

  void assertRefused(String login, String sql) {
    assertThatThrownBy(() -> asked(login, sql)).as(sql).hasMessageContaining("permission denied");
  }
}
