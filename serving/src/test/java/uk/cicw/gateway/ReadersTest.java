package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.ReadLimits;

/** Who gets in, and what of a consortium of two councils who sees. */
class ReadersTest {
  @TempDir static Path folder;
  private static OpenGateway gateway;

  @BeforeAll
  static void open() throws Exception {
    gateway = OpenGateway.overTwoCouncils(folder, Duration.ofSeconds(30));
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @Test
  void theBoardAndProgramsSeeWhatIsPublishedAndNoChild() throws SQLException {
    for (String user : new String[] {"board", "tool"}) {
      try (Connection connection = gateway.as(user)) {
        assertThat(OpenGateway.rows(connection, "select count(*) > 1000 from trend_series"))
            .containsExactly("true");
        assertThatThrownBy(() -> OpenGateway.rows(connection, "select * from dim_children"))
            .hasMessageContaining("there is no table dim_children for you");
      }
    }
  }

  @Test
  void anAnalystOfOneCouncilSeesItsChildrenAndOfTheOtherWhatIsPublished() throws SQLException {
    try (Connection north = gateway.as("north");
        Connection board = gateway.as("board")) {
      for (String table : new String[] {"dim_children", "fact_placements", "dim_extracts"}) {
        assertThat(
                OpenGateway.rows(north, "select distinct authority_code from %s".formatted(table)))
            .as(table)
            .containsExactly("812");
      }
      assertThat(OpenGateway.rows(north, "select count(*) from dim_children")).containsExactly("9");
      assertThat(OpenGateway.rows(north, "select count(distinct authority_code) from cla_count"))
          .containsExactly("1");
      String hidden =
          "select count(*) from trend_series where area_code = '%s' and source_release is null and status = 'suppressed'";
      assertThat(OpenGateway.rows(north, hidden.formatted("E06000013")))
          .isEqualTo(OpenGateway.rows(board, hidden.formatted("E06000013")))
          .isNotEqualTo(java.util.List.of("0"));
      assertThat(OpenGateway.rows(north, hidden.formatted("E06000012"))).containsExactly("0");
      assertThat(
              OpenGateway.rows(
                  north, "select distinct area_code from figure_disclosure order by 1"))
          .isSubsetOf("E06000012");
    }
  }

  @Test
  void theAuditorSeesWhoAskedWhatAndNoFigure() throws SQLException {
    try (Connection analyst = gateway.as("ana")) {
      OpenGateway.rows(analyst, "select child_id from fact_placements");
      assertThatThrownBy(() -> OpenGateway.rows(analyst, "drop table fact_placements"));
    }
    try (Connection auditor = gateway.as("aud")) {
      assertThat(
              OpenGateway.rows(
                  auditor,
                  """
                  select user_name, role, address, tables, row_count, outcome, release_id is not null
                  from audit_log where way = 'gateway' and user_name = 'ana'"""))
          .contains(
              "ana | analyst | 127.0.0.1 | fact_placements | 23 | done | true",
              "ana | analyst | 127.0.0.1 |  | 0 | refused | false");
      assertThatThrownBy(() -> OpenGateway.rows(auditor, "select * from trend_series"))
          .hasMessageContaining("there is no table trend_series for you");
    }
    assertThat(gateway.audit().verify(Optional.empty()).faults()).isEmpty();
  }

  @Test
  void nobodyGetsInWithAWrongPasswordWithoutOneOrInPlainText() {
    String trusted = "useEncryption=true&tlsRootCerts=" + gateway.home().gatewayCertificate();
    assertThatThrownBy(() -> gateway.connect("ana", "Wrong-Password-17", trusted).close())
        .hasMessageContaining("UNAUTHENTICATED");
    assertThatThrownBy(() -> gateway.connect("ana", "", trusted).close())
        .hasMessageContaining("UNAUTHENTICATED");
    assertThatThrownBy(
            () -> gateway.connect("ana", OpenGateway.PASSWORD, "useEncryption=false").close())
        .hasMessageContaining("UNAVAILABLE");
    assertThatThrownBy(
            () ->
                OpenGateway.rows(
                    gateway.connect("", "", trusted + "&token=cicw-forged"), "select 1"))
        .hasMessageContaining("UNAUTHENTICATED");
  }

  @Test
  void whoIsDisabledMayConnectNoMore() throws SQLException {
    gateway.users().disable("tool");
    assertThatThrownBy(() -> gateway.as("tool").close()).hasMessageContaining("UNAUTHENTICATED");
    gateway.users().enable("tool");
    gateway.as("tool").close();
  }

  @Test
  void theKeyIsForItsOwnerAloneAndOthersAreNotLetInWithoutAProperCertificate() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(gateway.home().gatewayKey())))
        .isEqualTo("rw-------");
    ReadLimits limits = new ReadLimits("512m", "64m", folder, Duration.ofSeconds(1), true);
    GatewaySettings toAll =
        new GatewaySettings(
            "0.0.0.0",
            0,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(1),
            1,
            1,
            Duration.ofHours(1),
            limits);
    assertThatThrownBy(() -> Certificate.of(gateway.home(), toAll, Clock.systemUTC()))
        .hasMessageStartingWith("Cannot listen on 0.0.0.0")
        .hasMessageContaining("gateway.tls.certificate-file");
  }
}
