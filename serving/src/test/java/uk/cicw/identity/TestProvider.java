package uk.cicw.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;

/** A provider that signs tokens and serves its public keys on loopback. */
public final class TestProvider implements AutoCloseable {
  public static final String ISSUER = "https://login.council.example";
  public static final String AUDIENCE = "cicw-gateway";
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final HttpServer server;
  private RSAKey key;

  public TestProvider() throws IOException, JOSEException {
    key = newKey("2026-a");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  public static RSAKey newKey(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  public String keysUrl() {
    return "http://localhost:%d/keys".formatted(server.getAddress().getPort());
  }

  RSAKey key() {
    return key;
  }

  void rotate(RSAKey next) {
    key = next;
  }

  /** What a good token says: an analyst of one authority, for ten minutes. */
  public static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("6f1c2a")
        .claim("role", "analyst")
        .claim("authority", "813")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(600)));
  }

  public String sign(JWTClaimsSet.Builder claims) throws JOSEException {
    return sign(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  public static String sign(
      JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
