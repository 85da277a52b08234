package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.identity.TestProvider;

/** Readers who sign in at the council's own provider, through the stock driver. */
class TokensOfAProviderTest {
  @TempDir static Path folder;
  private static TestProvider provider;
  private static OpenGateway gateway;

  @BeforeAll
  static void open() throws Exception {
    provider = new TestProvider();
    Path home = TwoCouncils.copy(folder);
    Files.writeString(
        new Home(home).settingsFile(),
        "gateway.oidc { issuer = \"%s\", audience = \"%s\", jwks-url = \"%s\", authority-claim = authority }%n"
            .formatted(TestProvider.ISSUER, TestProvider.AUDIENCE, provider.keysUrl()));
    gateway = OpenGateway.over(home, Duration.ofSeconds(30));
  }

  @AfterAll
  static void close() {
    gateway.close();
    provider.close();
  }

  @Test
  void anAnalystOfOneCouncilSeesItsChildrenByTheTokenOfTheProvider() throws Exception {
    try (Connection north = with(provider.sign(claims()))) {
      assertThat(OpenGateway.rows(north, "select distinct authority_code from dim_children"))
          .containsExactly("812");
    }
  }

  @Test
  void aTokenThatIsOverForSomebodyElseOrForgedIsRefused() throws Exception {
    refuses(provider.sign(claims().expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    refuses(provider.sign(claims().audience("another-service")));
    RSAKey forged = TestProvider.newKey("2026-a");
    refuses(TestProvider.sign(claims(), JWSAlgorithm.RS256, "2026-a", new RSASSASigner(forged)));
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return TestProvider.claims()
        .claim("authority", "812")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  private static void refuses(String token) {
    assertThatThrownBy(() -> OpenGateway.rows(with(token), "select 1"))
        .hasMessageContaining("UNAUTHENTICATED");
  }

  private static Connection with(String token) throws SQLException {
    return gateway.connect(
        "",
        "",
        "useEncryption=true&tlsRootCerts=%s&token=%s"
            .formatted(gateway.home().gatewayCertificate(), token));
  }
}
