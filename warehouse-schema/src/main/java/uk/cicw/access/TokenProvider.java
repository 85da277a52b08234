package uk.cicw.access;

import com.typesafe.config.Config;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.cicw.home.Settings;

/**
 * The OpenID Connect provider whose tokens are taken: {@code gateway.oidc} of the settings.
 *
 * @param keys where its public keys are
 * @param authorityClaim empty where no token is limited to an authority
 */
public record TokenProvider(
    String issuer,
    String audience,
    URL keys,
    String nameClaim,
    String roleClaim,
    Optional<String> authorityClaim) {
  private static final String PREFIX = "gateway.oidc.";
  // in plain text only from this machine: whoever can change the keys can be anybody
  private static final Pattern SAFE =
      Pattern.compile("https://.+|file:/.+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/.*");

  /**
   * Empty where no issuer is set.
   *
   * @throws IllegalStateException when one is, and something that it needs is not
   */
  public static Optional<TokenProvider> of(Settings settings) {
    return settings.text(PREFIX + "issuer").map(issuer -> of(settings, issuer));
  }

  private static TokenProvider of(Settings settings, String issuer) {
    Config own = settings.config().getConfig("gateway.oidc");
    return new TokenProvider(
        issuer,
        needed(settings, "audience"),
        url(needed(settings, "jwks-url")),
        own.getString("name-claim"),
        own.getString("role-claim"),
        settings.text(PREFIX + "authority-claim"));
  }

  private static String needed(Settings settings, String key) {
    return settings
        .text(PREFIX + key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot take tokens: %sissuer is set, and %s%s is not. Set both, or none."
                        .formatted(PREFIX, PREFIX, key)));
  }

  private static URL url(String text) {
    try {
      return new URL(SAFE.matcher(text).matches() ? text : "");
    } catch (MalformedURLException e) {
      throw new IllegalStateException(
          ("Cannot take tokens: %sjwks-url is no address that can be trusted. Write https://..., or"
                  + " file:/... for a copy of the keys.")
              .formatted(PREFIX),
          e);
    }
  }
}
