package uk.cicw.gateway;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.auth2.CallHeaderAuthenticator;
import org.jspecify.annotations.Nullable;
import uk.cicw.access.Reader;
import uk.cicw.identity.Identities;
import uk.cicw.identity.NotAuthenticated;

/**
 * Who has signed in: by name and password, for which a token is given that later calls carry, or by
 * a token of the identity provider, which each call carries.
 */
final class Sessions implements CallHeaderAuthenticator {
  private static final String HEADER = "Authorization";
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";
  private static final String OVER = "Cannot go on: the session is over. Connect again.";
  private static final int TOKEN_BYTES = 32;
  // told from a token of the provider, so that an old one is not taken for an attempt to sign in
  private static final String OURS = "cicw-";
  // how long somebody who was disabled, or whose token ended, can go on
  private static final Duration ASKED_EVERY = Duration.ofSeconds(30);

  private final Identities identities;
  private final Duration length;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  Sessions(Identities identities, Duration length, Clock clock) {
    this.identities = identities;
    this.length = length;
    this.clock = clock;
  }

  @Override
  public AuthResult authenticate(CallHeaders headers) {
    String header = Optional.ofNullable(headers.get(HEADER)).orElse("");
    try {
      if (header.startsWith(BASIC)) {
        return signedIn(byPassword(header.substring(BASIC.length())));
      } else if (header.startsWith(BEARER)) {
        return signedIn(byToken(header.substring(BEARER.length())));
      }
    } catch (NotAuthenticated e) {
      throw refused(e.getMessage());
    }
    throw refused(
        "Cannot sign in: the connection gives no name and password. Set user and password.");
  }

  /** The session of a call that was let through. */
  Session of(String peerIdentity) {
    Session session = sessions.get(peerIdentity);
    if (session == null) {
      throw refused(OVER);
    }
    return session;
  }

  void end(String peerIdentity) {
    sessions.remove(peerIdentity);
  }

  void forgetEnded() {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> session.until().isBefore(now));
  }

  private Session byPassword(String credentials) {
    String text = decoded(credentials);
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw refused("Cannot sign in: the header is not name:password.");
    }
    char[] password = text.substring(colon + 1).toCharArray();
    String address = ClientAddress.current();
    Reader reader = identities.byPassword(text.substring(0, colon), password, address);
    return begin(newToken(), reader, address);
  }

  private Session byToken(String token) {
    Session session = sessions.get(token);
    Instant now = clock.instant();
    if (session == null || session.until().isBefore(now)) {
      sessions.remove(token);
      if (token.startsWith(OURS)) {
        throw refused(OVER);
      }
      String address = ClientAddress.current();
      return begin(token, identities.byToken(token, address), address);
    }
    return session.askedAt().plus(ASKED_EVERY).isAfter(now) ? session : askedAgain(session, now);
  }

  private Session askedAgain(Session session, Instant now) {
    if (!identities.isCurrent(session.reader())) {
      sessions.remove(session.token());
      throw refused(OVER);
    }
    Session asked = session.askedAt(now);
    sessions.replace(session.token(), session, asked);
    return asked;
  }

  private Session begin(String token, Reader reader, String address) {
    Instant now = clock.instant();
    Session session = new Session(token, reader, address, now.plus(length), now);
    sessions.put(token, session);
    return session;
  }

  private String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return OURS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decoded(String credentials) {
    try {
      return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("Cannot sign in: the header is not name:password.");
    }
  }

  private static AuthResult signedIn(Session session) {
    return new AuthResult() {
      @Override
      public String getPeerIdentity() {
        return session.token();
      }

      @Override
      public void appendToOutgoingHeaders(CallHeaders headers) {
        headers.insert(HEADER, BEARER + session.token());
      }
    };
  }

  private static FlightRuntimeException refused(@Nullable String why) {
    return CallStatus.UNAUTHENTICATED.withDescription(String.valueOf(why)).toRuntimeException();
  }
}
