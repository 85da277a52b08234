package uk.cicw.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.access.Users;
import uk.cicw.audit.AuditAnswer;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.audit.AuditQuestion;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/** Passwords of the ledger, and tokens that a provider really signed. */
class IdentitiesTest {
  private static final String HERE = "10.0.0.7";
  private static final String PASSWORD = "four words and a hat";
  private static final Reader OF_TOKEN =
      new Reader("oidc:6f1c2a", Role.ANALYST, Optional.of("813"));
  private static final Reader CHAIR = new Reader("chair", Role.BOARD, Optional.empty());

  @TempDir Path folder;
  private final Clock clock = Clock.fixed(TestProvider.NOW, ZoneOffset.UTC);
  private TestProvider provider;
  private AuditLog audit;

  @BeforeEach
  void aProvider() throws IOException, JOSEException {
    provider = new TestProvider();
    audit = new AuditLog(folder.resolve("audit"));
  }

  @AfterEach
  void noProvider() {
    provider.close();
  }

  private Identities identities(String... moreSettings) throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.root());
    Files.writeString(
        home.settingsFile(),
        "gateway.oidc { issuer = \"%s\", audience = \"%s\", jwks-url = \"%s\", authority-claim = authority }%n%s"
            .formatted(
                TestProvider.ISSUER,
                TestProvider.AUDIENCE,
                provider.keysUrl(),
                String.join("\n", moreSettings)));
    Settings settings = Settings.load(home);
    Jdbi ledgers = Ledgers.open(settings);
    return Identities.of(settings, ledgers, audit, clock);
  }

  private Users users() {
    return new Users(Ledgers.open(Settings.load(new Home(folder.resolve("home")))), clock);
  }

  private static void refuses(Identities identities, String token) {
    assertThatThrownBy(() -> identities.byToken(token, HERE))
        .isInstanceOf(NotAuthenticated.class)
        .hasNoCause()
        .hasMessage(new NotAuthenticated().getMessage());
  }

  private List<AuditEntry> entries() {
    return audit
        .latest(
            new AuditQuestion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1000, true))
        .stream()
        .map(AuditAnswer::entry)
        .toList();
  }

  @Test
  void aGoodTokenIsItsReaderUntilItEnds() throws Exception {
    Identities identities = identities();
    Reader reader = identities.byToken(provider.sign(TestProvider.claims()), HERE);
    assertThat(reader).isEqualTo(OF_TOKEN);
    assertThat(identities.isCurrent(reader)).isTrue();
    assertThat(identities.isCurrent(new Reader("oidc:6f1c2a", Role.ANALYST, Optional.empty())))
        .isFalse();
    assertThat(entries())
        .extracting(AuditEntry::user, AuditEntry::way, AuditEntry::outcome, AuditEntry::address)
        .containsExactly(tuple("oidc:6f1c2a", "login", "done", HERE));
  }

  @Test
  void aTokenThatIsForSomebodyElseOrOverIsRefused() throws Exception {
    Identities identities = identities();
    refuses(identities, provider.sign(TestProvider.claims().audience("another-service")));
    refuses(identities, provider.sign(TestProvider.claims().issuer("https://evil.example")));
    refuses(identities, provider.sign(TestProvider.claims().expirationTime(before(60))));
    refuses(identities, provider.sign(TestProvider.claims().expirationTime(null)));
    refuses(identities, provider.sign(TestProvider.claims().notBeforeTime(before(-120))));
    assertThat(entries()).hasSize(5).allMatch(entry -> entry.outcome().equals("refused"));
    assertThat(identities.byToken(provider.sign(TestProvider.claims()), HERE)).isEqualTo(OF_TOKEN);
  }

  private static Date before(int seconds) {
    return Date.from(TestProvider.NOW.minusSeconds(seconds));
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    Identities identities = identities();
    RSAKey own = TestProvider.newKey(provider.key().getKeyID());
    JWTClaimsSet.Builder claims = TestProvider.claims();
    String good = provider.sign(claims);
    String[] parts = good.split("\\.");
    String other = provider.sign(TestProvider.claims().claim("role", "auditor")).split("\\.")[1];
    refuses(identities, parts[0] + "." + other + "." + parts[2]);
    refuses(
        identities,
        TestProvider.sign(claims, JWSAlgorithm.RS256, own.getKeyID(), new RSASSASigner(own)));
    refuses(
        identities,
        TestProvider.sign(claims, JWSAlgorithm.RS256, "nobody-knows", new RSASSASigner(own)));
    refuses(identities, new PlainJWT(claims.build()).serialize());
    byte[] publicKey = provider.key().toRSAPublicKey().getEncoded();
    refuses(
        identities,
        TestProvider.sign(
            claims, JWSAlgorithm.HS256, provider.key().getKeyID(), new MACSigner(publicKey)));
    refuses(identities, "no token at all");
    refuses(identities, "");
    refuses(identities, "x".repeat(1_000_000));
  }

  @Test
  void aTokenWithoutOneRoleAndOneAuthorityIsRefused() throws Exception {
    Identities identities = identities();
    refuses(identities, provider.sign(TestProvider.claims().claim("role", null)));
    refuses(identities, provider.sign(TestProvider.claims().claim("role", "administrator")));
    refuses(
        identities,
        provider.sign(TestProvider.claims().claim("role", List.of("analyst", "board"))));
    refuses(identities, provider.sign(TestProvider.claims().claim("authority", null)));
    refuses(
        identities, provider.sign(TestProvider.claims().claim("authority", List.of("813", "814"))));
    refuses(identities, provider.sign(TestProvider.claims().subject("a\nb")));
    assertThat(
            identities.byToken(
                provider.sign(
                    TestProvider.claims()
                        .claim("role", List.of("offline_access", "analyst"))
                        .claim("authority", "all")),
                HERE))
        .isEqualTo(new Reader("oidc:6f1c2a", Role.ANALYST, Optional.empty()));
  }

  @Test
  void claimsWithinClaimsAreFoundAndAFileOfKeysWillDo() throws Exception {
    Path keys = folder.resolve("keys.json");
    Files.writeString(keys, new JWKSet(provider.key().toPublicJWK()).toString());
    Identities identities =
        identities(
            "gateway.oidc.jwks-url = \"%s\"".formatted(keys.toUri()),
            "gateway.oidc { role-claim = realm_access.roles, name-claim = preferred_username }");
    String token =
        provider.sign(
            TestProvider.claims()
                .claim("realm_access", Map.of("roles", List.of("board")))
                .claim("preferred_username", "c.hair@council.example"));
    assertThat(identities.byToken(token, HERE))
        .isEqualTo(new Reader("oidc:c.hair@council.example", Role.BOARD, Optional.empty()));
  }

  @Test
  void keysThatWereRotatedAreFetchedAnewAndTheOldOnesAreOver() throws Exception {
    Identities identities = identities();
    String old = provider.sign(TestProvider.claims());
    identities.byToken(old, HERE);
    provider.rotate(TestProvider.newKey("2026-b"));
    assertThat(identities.byToken(provider.sign(TestProvider.claims()), HERE)).isEqualTo(OF_TOKEN);
    refuses(identities, old);
  }

  @Test
  void aPasswordIsItsUserUntilTheUserIsDisabled() throws Exception {
    Identities identities = identities();
    users().add(CHAIR, PASSWORD.toCharArray());
    Reader reader = identities.byPassword("chair", PASSWORD.toCharArray(), HERE);
    assertThat(reader).isEqualTo(CHAIR);
    assertThat(identities.isCurrent(reader)).isTrue();
    users().disable("chair");
    assertThat(identities.isCurrent(reader)).isFalse();
    assertThatThrownBy(() -> identities.byPassword("chair", PASSWORD.toCharArray(), HERE))
        .isInstanceOf(NotAuthenticated.class);
    assertThatThrownBy(() -> identities.byPassword(PASSWORD, "chair".toCharArray(), HERE))
        .isInstanceOf(NotAuthenticated.class);
    assertThat(entries()).extracting(AuditEntry::user).containsExactly("chair", "chair", "?");
    assertThat(entries())
        .extracting(AuditEntry::outcome)
        .containsExactly("done", "refused", "refused");
    assertThat(entries().get(0).role()).contains(Role.BOARD);
  }

  @Test
  void anAddressThatGuessesIsLockedOutAndOthersAreNot() throws Exception {
    Identities identities = identities();
    String good = provider.sign(TestProvider.claims());
    for (int i = 0; i < Addresses.LOCKING_FAILURES; i++) {
      refuses(identities, "guess " + i);
    }
    refuses(identities, good);
    assertThat(entries()).as("nothing more is written").hasSize(Addresses.LOCKING_FAILURES);
    assertThat(entries().get(Addresses.LOCKING_FAILURES - 1).outcome()).isEqualTo("locked_out");
    assertThat(identities.byToken(good, "10.0.0.8")).isEqualTo(OF_TOKEN);
  }

  @Test
  void settingsThatAreNotAllThereOrNotSafeAreRefused() {
    assertThatThrownBy(() -> identities("gateway.oidc.audience = \"\""))
        .hasMessage(
            "Cannot take tokens: gateway.oidc.issuer is set, and gateway.oidc.audience is not. Set both, or none.");
    assertThatThrownBy(() -> identities("gateway.oidc.jwks-url = \"http://login.example/keys\""))
        .hasMessageStartingWith(
            "Cannot take tokens: gateway.oidc.jwks-url is no address that can be trusted.");
  }
}
