package uk.cicw.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import uk.cicw.access.TokenProvider;

/**
 * Signed tokens of a provider. The library asks for signature, algorithm, issuer, audience and
 * times; its keys are kept for a while and fetched anew when a token names one that is not there.
 */
final class Tokens {
  private static final int LONGEST = 16_384;
  private static final int CLOCK_SKEW_S = 30;
  private static final int TIMEOUT_MS = 5_000;
  private static final int MOST_KEY_BYTES = 256 * 1024;

  /** With a public key only: a secret that both sides share could be made of it by a forger. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Claims claims;

  Tokens(TokenProvider provider, Clock clock) {
    claims = new Claims(provider);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.<SecurityContext>create(
                provider.keys(),
                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MOST_KEY_BYTES))
            .retrying(true)
            .build();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(required(provider, clock));
  }

  private static DefaultJWTClaimsVerifier<SecurityContext> required(
      TokenProvider provider, Clock clock) {
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            provider.audience(),
            new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
            Set.of("exp", "sub")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    verifier.setMaxClockSkew(CLOCK_SKEW_S);
    return verifier;
  }

  /**
   * Whom a token is about, and until when.
   *
   * @throws TokenRefused which says why, for the log of the gateway
   */
  TokenReader read(String jwt) throws TokenRefused {
    if (jwt.length() > LONGEST) {
      throw new TokenRefused("it is longer than any token", null);
    }
    try {
      return claims.read(processor.process(jwt, null));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new TokenRefused(reason(e), e);
    }
  }

  /** What the library says, which may quote the token: in one line of the log. */
  private static String reason(Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return reason.replaceAll("\\p{Cntrl}", " ");
  }
}
