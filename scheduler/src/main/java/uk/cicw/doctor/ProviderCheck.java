package uk.cicw.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.cicw.access.TokenProvider;
import uk.cicw.home.Settings;

/** The provider whose tokens the gateway takes: its settings, and whether its keys are there. */
final class ProviderCheck {
  private static final String SUBJECT = "tokens";
  private static final int PATIENCE_MS = 5000;
  private static final int MOST_BYTES = 256 * 1024;

  static Finding keysAreThere(Settings settings) {
    try {
      Optional<TokenProvider> provider = TokenProvider.of(settings);
      return provider.isEmpty()
          ? Finding.ok(SUBJECT, "of no provider: gateway.oidc.issuer is not set")
          : keys(provider.get());
    } catch (IllegalStateException notAllIsSet) {
      return Finding.problem(
          SUBJECT, String.valueOf(notAllIsSet.getMessage()), "Correct gateway.oidc in cicw.conf.");
    }
  }

  private static Finding keys(TokenProvider provider) {
    String cure = "Check gateway.oidc.jwks-url, and that this machine may reach it.";
    try {
      return text(provider.keys()).contains("\"keys\"")
          ? Finding.ok(
              SUBJECT, "of %s, with the keys of %s".formatted(provider.issuer(), provider.keys()))
          : Finding.problem(SUBJECT, provider.keys() + " holds no keys (JWKS)", cure);
    } catch (IOException e) {
      return Finding.problem(
          SUBJECT,
          "%s can not be read: %s %s"
              .formatted(provider.keys(), e.getClass().getSimpleName(), e.getMessage()),
          cure);
    }
  }

  private static String text(URL keys) throws IOException {
    URLConnection connection = keys.openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    try (InputStream bytes = connection.getInputStream()) {
      return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private ProviderCheck() {}
}
