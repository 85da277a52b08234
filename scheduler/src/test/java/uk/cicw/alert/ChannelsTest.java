package uk.cicw.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.doctor.CheckedSettings;
import uk.cicw.home.Home;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alert.Event;

/** A night failed; a mail server, a web server and a shell are there and take it. */
class ChannelsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  private static final Message NIGHT_FAILED =
      Message.of(
          List.of(
              new Alert(
                  "nightly@2026-11-22",
                  Event.RUN_FAILED,
                  Instant.parse("2026-11-22T05:40:00Z"),
                  "Cannot stage: the disk is full. Make room.")),
          "/srv/cicw");

  @TempDir Path folder;

  @Test
  void mailReachesEverybodyWhoIsToBeTold() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    server.setUser("cicw", "hush");
    server.start();
    try {
      channel(
              """
              alerts.email {
                host = localhost, port = %d, tls = none, user = cicw, password-file = "%s"
                from = "cicw@medway.example", to = "data@medway.example, duty@medway.example"
              }
              """
                  .formatted(server.getSmtp().getPort(), secret("hush")))
          .send(NIGHT_FAILED);
      MimeMessage[] mails = server.getReceivedMessages();
      assertThat(mails).hasSize(2);
      assertThat(mails[0].getSubject()).isEqualTo("[cicw] nightly@2026-11-22: run failed");
      assertThat(mails[0].getContent().toString().replace("\r\n", "\n"))
          .startsWith(
              """
              2026-11-22 05:40  nightly@2026-11-22: run failed
                  Cannot stage: the disk is full. Make room.

              Warehouse /srv/cicw. What to do: cicw status; all of them: cicw alerts""");
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailServerThatRefusesThePasswordOrEncryptionIsAProblemWithoutThePassword()
      throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    server.setUser("cicw", "hush");
    server.start();
    try {
      String settings =
          """
          alerts.email {
            host = localhost, port = %d, tls = %s, user = cicw, password-file = "%s"
            from = "cicw@medway.example", to = "data@medway.example"
          }
          """;
      int port = server.getSmtp().getPort();
      assertThat(problem(settings.formatted(port, "none", secret("wrong"))))
          .contains("535")
          .doesNotContain("wrong");
      assertThat(problem(settings.formatted(port, "starttls", secret("hush"))))
          .contains("STARTTLS is required");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void aWebhookIsPostedTextForPeopleAndFieldsForPrograms() throws Exception {
    List<String> posted = new ArrayList<>();
    HttpServer server = server(200, posted);
    try {
      channel("alerts.webhook.url-file = \"%s\"".formatted(secret(address(server))))
          .send(NIGHT_FAILED);
      assertThat(posted)
          .singleElement()
          .asString()
          .contains("\"text\":\"[cicw] nightly@2026-11-22: run failed\\n2026-11-22 05:40")
          .contains("\"event\":\"run_failed\"", "\"raised_at\":\"2026-11-22T05:40:00.000Z\"");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatAWebhookAnswersIsTheProblemAndItsAddressIsNotTold() throws Exception {
    HttpServer server = server(503, new ArrayList<>());
    String settings = "alerts.webhook.url-file = \"%s\"".formatted(secret(address(server)));
    assertThat(problem(settings)).isEqualTo("127.0.0.1 answered 503");
    server.stop(0);
    assertThat(problem(settings)).isEqualTo("127.0.0.1: ConnectException");
  }

  @Test
  void aCommandIsGivenTheText() throws Exception {
    Path told = folder.resolve("told");
    channel("alerts.command = \"(echo $CICW_ALERT_SUBJECT; cat) > %s\"".formatted(told))
        .send(NIGHT_FAILED);
    assertThat(told)
        .content()
        .startsWith("[cicw] nightly@2026-11-22: run failed\n2026-11-22 05:40  nightly@2026-11-22");
    assertThat(problem("alerts.command = \"exit 3\"")).isEqualTo("it ended with exit code 3");
  }

  @Test
  void manyAlertsAreOneMessage() {
    List<Alert> storm = new ArrayList<>();
    for (int minute = 10; minute < 50; minute++) {
      Instant raised = Instant.parse("2026-11-22T05:%d:00Z".formatted(minute));
      storm.add(
          new Alert("trigger nightly since " + raised, Event.TRIGGER_STUCK, raised, "Stuck."));
    }
    Message message = Message.of(storm, "/srv/cicw");
    assertThat(message.subject())
        .isEqualTo(
            "[cicw] trigger nightly since 2026-11-22T05:10:00Z: trigger stuck, and 39 more alerts");
    assertThat(message.text()).contains("and 20 more.").hasLineCount(43);
  }

  private String problem(String settings) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), settings);
    return Channels.of(CheckedSettings.load(new Home(folder)), CLOCK).test().stream()
        .flatMap(trial -> trial.problem().stream())
        .findFirst()
        .orElse("");
  }

  private Channel channel(String settings) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), settings);
    return Channels.of(CheckedSettings.load(new Home(folder)), CLOCK).all().get(0);
  }

  private Path secret(String text) throws Exception {
    return Files.writeString(folder.resolve("secret"), text);
  }

  static String address(HttpServer server) {
    return "http://127.0.0.1:%d/hook/t0ken".formatted(server.getAddress().getPort());
  }

  static HttpServer server(int status, List<String> posted) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook/t0ken",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
