package uk.cicw.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.LedgerTime;

/** Posts JSON to an address. The address may let anybody post there, so it is never told. */
record Webhook(URI address) implements Channel {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int FIRST_SUCCESS = 200;
  private static final int FIRST_REDIRECT = 300;

  static Optional<Channel> of(Settings settings) {
    return settings.secrets().of("alerts.webhook.url").map(url -> new Webhook(URI.create(url)));
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String target() {
    return address.getHost();
  }

  @Override
  public void send(Message message) throws NotSent {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json(message)))
              .build();
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(TIMEOUT)
              .build()
              .send(request, BodyHandlers.discarding());
      if (answer.statusCode() < FIRST_SUCCESS || answer.statusCode() >= FIRST_REDIRECT) {
        throw new NotSent("%s answered %d".formatted(target(), answer.statusCode()));
      }
    } catch (IOException e) {
      throw new NotSent("%s: %s".formatted(target(), e.getClass().getSimpleName()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent("the daemon is stopping", e);
    }
  }

  private static String json(Message message) throws JsonProcessingException {
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "text",
                message.subject() + "\n" + message.text(),
                "alerts",
                message.alerts().stream().map(Webhook::fields).toList()));
  }

  private static Map<String, String> fields(Alert alert) {
    return Map.of(
        "subject", alert.subject(),
        "event", alert.event().name().toLowerCase(Locale.ROOT),
        "raised_at", LedgerTime.text(alert.raisedAt()),
        "message", alert.message());
  }
}
