package uk.cicw.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.SmallWarehouse;

/** A consortium publishes its releases; each test goes on where the one before has left it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresPublicationTest {
  private static final String CHILDREN = "select count(*) from cicw_analyst.dim_children";
  private static final String OWN_SERIES = "select count(*) from cicw_analyst.trend_series";
  private static final String HELD = "select release_id from cicw_published.release_label";

  @TempDir static Path home;
  private static TwoAuthorities consortium =
      new TwoAuthorities(new SmallWarehouse(Path.of(".")), "");
  private static String first = "";

  @BeforeAll
  static void publishTheFirstRelease() throws Exception {
    consortium = TwoAuthorities.create(home);
    first = consortium.release(60);
    PublishedRelease published = consortium.publish();
    assertThat(published.releaseId()).isEqualTo(first);
    assertThat(published.isNews()).isTrue();
    try (Connection admin = consortium.connect("postgres")) {
      Sql.run(
          admin,
          """
          grant cicw_analyst to anna_of_813, bela_of_814, carl_of_all, dora_of_none;
          grant cicw_board to councillor;
          insert into cicw_access.scopes values
            ('anna_of_813', '813'), ('bela_of_814', '814'), ('carl_of_all', '*')""");
    }
  }

  @Test
  @Order(1)
  void everyTableHoldsTheValuesOfItsFile() throws Exception {
    consortium.assertThatPostgresHoldsTheFiles();
  }

  @Test
  @Order(2)
  void driversAreToldTypesKeysAndMeanings() throws Exception {
    try (Connection postgres = consortium.connect("anna_of_813")) {
      DatabaseMetaData told = postgres.getMetaData();
      assertThat(
              Sql.select(
                  postgres,
                  row -> row.getString(1),
                  """
                  select column_name || ' ' || data_type || ' ' || is_nullable
                  from information_schema.columns
                  where table_schema = 'cicw_analyst' and table_name = 'fact_placements'
                    and column_name in ('child_id', 'start_date', 'end_date', 'is_short_break', 'distance_miles')
                  order by 1"""))
          .containsExactly(
              "child_id text NO",
              "distance_miles numeric YES",
              "end_date date YES",
              "is_short_break boolean NO",
              "start_date date NO");
      try (var keys = told.getPrimaryKeys(null, "cicw_analyst", "trend_series");
          var columns = told.getColumns(null, "cicw_published", "trend_series", "status");
          var tables = told.getTables(null, "cicw_analyst", "fact_reviews", null)) {
        assertThat(keys.next()).isTrue();
        assertThat(keys.getString("COLUMN_NAME")).isEqualTo("indicator_id");
        assertThat(columns.next()).isTrue();
        assertThat(columns.getString("REMARKS")).startsWith("value, suppressed, not_available");
        assertThat(tables.next()).isTrue();
        assertThat(tables.getString("REMARKS")).startsWith("one row per child and review");
      }
    }
  }

  @Test
  @Order(3)
  void aLoginReadsTheChildrenOfItsScope() throws Exception {
    assertThat(consortium.asked("anna_of_813", CHILDREN)).containsExactly("40");
    assertThat(consortium.asked("bela_of_814", CHILDREN)).containsExactly("20");
    assertThat(consortium.asked("carl_of_all", CHILDREN)).containsExactly("60");
    assertThat(
            consortium.asked(
                "bela_of_814", "select distinct authority_code from cicw_analyst.fact_reviews"))
        .containsExactly("814");
    // the figures of 813 before disclosure control are not those of 814 to read, published ones are
    assertThat(consortium.asked("anna_of_813", OWN_SERIES)).containsExactly("24");
    assertThat(consortium.asked("bela_of_814", OWN_SERIES)).containsExactly("0");
    for (String table : List.of("benchmark", "benchmark_neighbours", "figure_disclosure")) {
      assertThat(consortium.asked("bela_of_814", "select * from cicw_analyst." + table)).isEmpty();
      assertThat(consortium.asked("anna_of_813", "select * from cicw_analyst." + table))
          .as(table)
          .hasSize(24);
    }
    assertThat(consortium.asked("bela_of_814", "select count(*) from cicw_published.trend_series"))
        .containsExactly("24");
  }

  @Test
  @Order(4)
  void whoHasNoScopeInAConsortiumIsRefusedAndNotGivenFewerChildren() {
    assertThatThrownBy(() -> consortium.asked("dora_of_none", CHILDREN))
        .hasMessageContaining("this warehouse holds several authorities, and dora_of_none has no");
    assertThatThrownBy(
            () -> consortium.asked("dora_of_none", "select 1 from cicw_analyst.trend_series"))
        .hasMessageContaining("Ask for a row in cicw_access.scopes");
  }

  @Test
  @Order(5)
  void nobodyReadsOrChangesMoreThanTheirRoleAllows() throws Exception {
    assertThat(consortium.asked("councillor", HELD)).containsExactly(first);
    consortium.assertRefused("councillor", CHILDREN);
    consortium.assertRefused("anna_of_813", "delete from cicw_analyst.dim_children returning 1");
    consortium.assertRefused("anna_of_813", "select * from cicw_access.scopes");
    consortium.assertRefused(
        "anna_of_813", "insert into cicw_access.scopes values ('anna_of_813', '*')");
    consortium.assertRefused("anna_of_813", "create table cicw_published.mine (n int)");
    try (Connection anna = consortium.connect("anna_of_813")) {
      Sql.run(anna, "set role cicw_analyst; set row_security = on");
      assertThat(TwoAuthorities.rows(anna, CHILDREN)).containsExactly("40");
      Sql.run(anna, "set row_security = off");
      assertThatThrownBy(() -> TwoAuthorities.rows(anna, CHILDREN))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  @Order(7)
  void whatIsKilledOrLosesItsLeaseLeavesTheReleaseBefore() throws Exception {
    consortium.release(63);
    PostgresPublication publication = consortium.by(TwoAuthorities.PUBLISHER);
    assertThatThrownBy(
            () ->
                publication.publish(
                    () -> {
                      throw new IllegalStateException("the lease is lost");
                    }))
        .hasMessage("the lease is lost");
    assertThat(KilledPublication.of(home, consortium.url())).isEqualTo(KilledPublication.KILLED);
    assertThat(consortium.asked("councillor", HELD)).containsExactly(first);
    assertThat(consortium.asked("carl_of_all", CHILDREN)).containsExactly("60");
    assertThat(
            consortium.asked(
                "postgres", "select nspname from pg_namespace where nspname like 'cicw_next%'"))
        .isEmpty();
  }

  @Test
  @Order(8)
  void aReaderKeepsItsReleaseUntilItsTransactionEnds() throws Exception {
    try (Connection reader = consortium.connect("carl_of_all")) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      assertThat(TwoAuthorities.rows(reader, HELD)).containsExactly(first);

      assertThat(consortium.publish().isNews()).isTrue();

      // also what it has not looked at before
      assertThat(TwoAuthorities.rows(reader, CHILDREN)).containsExactly("60");
      assertThat(
              TwoAuthorities.rows(reader, "select max(numerator) from cicw_published.trend_series"))
          .containsExactly("60");
      assertThat(TwoAuthorities.rows(reader, HELD)).containsExactly(first);
      assertThat(consortium.asked("carl_of_all", CHILDREN)).containsExactly("63");
      reader.commit();
      assertThat(TwoAuthorities.rows(reader, CHILDREN)).containsExactly("63");
    }
    consortium.assertThatPostgresHoldsTheFiles();
  }

  @Test
  @Order(9)
  void ofTwoAtOnceOneIsRefused() throws Exception {
    consortium.release(66);
    PublishedRelease published =
        consortium
            .by(TwoAuthorities.PUBLISHER)
            .publish(
                () ->
                    assertThatThrownBy(() -> consortium.publish())
                        .isInstanceOf(CannotPublish.class)
                        .hasMessageContaining("another publication is at work"));
    assertThat(published.isNews()).isTrue();
    assertThat(consortium.asked("carl_of_all", CHILDREN)).containsExactly("66");
  }

  @Test
  @Order(10)
  void aRollbackIsFollowedOnceAndUnchangedTablesAreLeftAlone() throws Exception {
    consortium.warehouse().releases().rollback(first);
    PublishedRelease published = consortium.publish();
    assertThat(published.releaseId()).isEqualTo(first);
    assertThat(published.rows()).isBetween(60L, 2000L);
    assertThat(consortium.publish()).isEqualTo(new PublishedRelease(first, false, 0));
    consortium.assertThatPostgresHoldsTheFiles();
  }

  @Test
  @Order(11)
  void aTableOfAnotherFormTakesThePlaceOfTheOldOne() throws Exception {
    try (Connection admin = consortium.connect("postgres")) {
      Sql.run(
          admin,
          """
          update cicw_access.tables set form = 'as an older build made it'
          where table_name in ('trend_series', 'dim_children');
          alter table cicw_analyst.dim_children drop column birth_month;
          create table cicw_published.dim_of_old (n integer);
          alter table cicw_published.dim_of_old owner to publisher;
          insert into cicw_access.tables values ('cicw_published', 'dim_of_old', '', '');
          delete from cicw_access.publication""");
    }
    consortium.publish();
    consortium.assertThatPostgresHoldsTheFiles();
    aLoginReadsTheChildrenOfItsScope();
    nobodyReadsOrChangesMoreThanTheirRoleAllows();
  }

  @Test
  @Order(12)
  void whoMayNotIsToldWhatAnAdministratorHasToRun() {
    String url = consortium.url();
    assertThatThrownBy(
            () -> {
              try (Connection admin = consortium.connect("postgres")) {
                Sql.run(admin, "drop owned by publisher; drop schema if exists cicw_published");
              }
              consortium.by("poor_publisher").publish(() -> {});
            })
        .isInstanceOf(CannotPublish.class)
        .hasMessage(
            "Cannot publish to PostgreSQL: poor_publisher may not create schema cicw_access. Have an"
                + " administrator run: grant create on database \"%s\" to \"poor_publisher\";",
            url.substring(url.lastIndexOf('/') + 1));
  }
}
