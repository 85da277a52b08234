package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stock driver gets, over TLS and with a password. */
class GatewayTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(6);
  private static final String ENDLESS =
      "select count(*) from range(1000000) a(i), range(1000000) b(j) where i * j = 7";

  @TempDir static Path folder;
  private static OpenGateway gateway;
  private static Connection analyst;

  @BeforeAll
  static void open() throws Exception {
    gateway = OpenGateway.overTwoCouncils(folder, TIMEOUT);
    analyst = gateway.as("ana");
  }

  @AfterAll
  static void close() throws SQLException {
    analyst.close();
    gateway.close();
  }

  @Test
  void tablesViewsColumnsAndKeysAreListedWithTheirMeaning() throws SQLException {
    DatabaseMetaData metadata = analyst.getMetaData();
    assertThat(metadata.getDatabaseProductName()).isEqualTo("Children in Care Warehouse");
    assertThat(listed(metadata.getCatalogs())).containsExactly("warehouse");
    assertThat(listed(metadata.getSchemas())).containsExactly("main | warehouse");
    assertThat(listed(metadata.getTableTypes())).containsExactly("TABLE", "VIEW");
    assertThat(listed(metadata.getTables(null, null, "trend\\_series", null)))
        .singleElement()
        .asString()
        .startsWith("warehouse | main | trend_series | TABLE");
    assertThat(listed(metadata.getTables(null, "main", "CLA%", new String[] {"VIEW"})))
        .anyMatch(row -> row.contains("| cla_count | VIEW"));
    assertThat(listed(metadata.getColumns(null, null, "benchmark_neighbours", "indicator_id")))
        .singleElement()
        .asString()
        .contains("VARCHAR", "indicator, see dim_indicators");
    assertThat(listed(metadata.getPrimaryKeys(null, null, "fact_placements"))).hasSize(4);
  }

  @Test
  void keysThatThereAreNoneOfAreEmptyAndNoError() throws SQLException {
    DatabaseMetaData metadata = analyst.getMetaData();
    assertThat(listed(metadata.getImportedKeys(null, null, "fact_placements"))).isEmpty();
    assertThat(listed(metadata.getExportedKeys(null, null, "fact_placements"))).isEmpty();
    assertThat(listed(metadata.getCrossReference(null, null, "a", null, null, "b"))).isEmpty();
    assertThat(listed(metadata.getIndexInfo(null, null, "benchmark", false, false))).isEmpty();
  }

  @Test
  void typesThatNoDriverReadsArriveAsText() throws SQLException {
    assertThat(
            OpenGateway.rows(
                analyst,
                """
                select
                  sum(i), 'a'::enum ('b', 'a'), timestamptz '2024-04-30 12:00:00+01',
                  interval 3 day, [1, 2], 1::utinyint, 1.5::decimal(10, 2), null, true,
                  date '2024-01-31', timestamp '2024-01-01 10:00:00.123456',
                  170141183460469231731687303715884105727::hugeint
                from range(10) t(i)"""))
        .containsExactly(
            "45 | a | 2024-04-30 11:00:00+00 | 3 days | [1, 2] | 1 | 1.50 | null | true"
                + " | 2024-01-31 | 2024-01-01 10:00:00.123456"
                + " | 170141183460469231731687303715884105727");
  }

  @Test
  void rowsKeepTheirOrderWhenATypeIsMadePlain() throws SQLException {
    assertThat(
            OpenGateway.rows(
                analyst,
                "select i, i::varchar::enum ('0', '1', '2') from range(3) t(i) order by i desc"))
        .containsExactly("2 | 2", "1 | 1", "0 | 0");
  }

  @Test
  void aPreparedStatementTakesParametersOfEachKind() throws SQLException {
    String sql =
        """
        select indicator_id, ?::boolean, ?::decimal(10, 2), ?::varchar
        from trend_series
        where indicator_id = ? and period_end >= ? and numerator >= ? and area_code = 'E06000013'
        order by period_end limit 1""";
    try (PreparedStatement statement = analyst.prepareStatement(sql)) {
      statement.setBoolean(1, true);
      statement.setBigDecimal(2, new BigDecimal("12.34"));
      statement.setNull(3, Types.VARCHAR);
      statement.setDate(5, Date.valueOf("2022-03-31"));
      statement.setLong(6, 5);
      for (String indicator : List.of("cla_count", "cla_rate_per_10000")) {
        statement.setString(4, indicator);
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(OpenGateway.rows(rows)).containsExactly(indicator + " | true | 12.34 | null");
        }
      }
    }
  }

  @Test
  void rowsCanBeLimited() throws SQLException {
    try (Statement statement = analyst.createStatement()) {
      statement.setMaxRows(3);
      try (ResultSet rows = statement.executeQuery("select * from range(100)")) {
        assertThat(OpenGateway.rows(rows)).hasSize(3);
      }
    }
  }

  @Test
  void whoReadsOneRowAndClosesCanAskAgain() throws SQLException {
    try (PreparedStatement statement = analyst.prepareStatement("select * from range(3)")) {
      for (int i = 0; i < 200; i++) {
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(rows.next()).isTrue();
        }
      }
    }
  }

  @Test
  void aStatementThatNeverEndsIsStoppedByTheClientAndByTheGateway() throws SQLException {
    try (Statement statement = analyst.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.executeQuery(ENDLESS)).hasMessageContaining("timed out");
    }
    assertThatThrownBy(() -> OpenGateway.rows(analyst, ENDLESS))
        .hasMessageContaining("Cannot finish in time (gateway.timeout)");
    assertThat(OpenGateway.rows(analyst, "select 1")).containsExactly("1");
  }

  @Test
  void errorsSayWhy() {
    assertThatThrownBy(() -> OpenGateway.rows(analyst, "select * from nope"))
        .hasMessageContaining("there is no table nope for you in this release");
    assertThatThrownBy(() -> OpenGateway.rows(analyst, "selec 1"))
        .hasMessageContaining("syntax error at or near \"selec\"");
    assertThatThrownBy(() -> OpenGateway.rows(analyst, "select error('first row')"))
        .hasMessageContaining("first row");
    assertThatThrownBy(
            () ->
                OpenGateway.rows(
                    analyst,
                    "select case when i = 900000 then error('late') else i end from range(1000000) t(i)"))
        .hasMessageContaining("late");
    assertThatThrownBy(() -> OpenGateway.rows(analyst, "select * from range(5000000)"))
        .hasMessageContaining("Cannot give out more than 3000000 rows");
  }

  @Test
  void whatPeopleAndToolsAskIsAnswered() throws Exception {
    for (String sql : SqlLines.of("/usual.sql")) {
      assertThat(OpenGateway.rows(analyst, sql)).as(sql).isNotNull();
    }
  }

  @Test
  void eachViewAndMacroOfTheReleaseCanBeAsked() throws SQLException {
    List<String> views =
        OpenGateway.rows(
            analyst, "select table_name from information_schema.tables where table_type = 'VIEW'");
    assertThat(views).hasSizeGreaterThan(100);
    for (String view : views) {
      analyst
          .prepareStatement("select * from \"warehouse\".\"main\".\"%s\"".formatted(view))
          .close();
    }
    assertThat(
            OpenGateway.rows(
                analyst, "select count(*) > 0 from trend_series_as_known(date '2023-04-30')"))
        .containsExactly("true");
  }

  private static List<String> listed(ResultSet rows) throws SQLException {
    try (rows) {
      return OpenGateway.rows(rows);
    }
  }
}
