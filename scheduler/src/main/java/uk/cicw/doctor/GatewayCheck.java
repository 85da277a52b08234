package uk.cicw.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import uk.cicw.home.Settings;

/** Whether the gateway answers that the settings ask for. */
final class GatewayCheck {
  private static final int ANSWER_MS = 1000;

  static Finding answers(Settings settings) {
    int port = settings.config().getInt("gateway.port");
    String host = settings.config().getString("gateway.host");
    if (port == 0) {
      return Finding.ok("gateway", "off: gateway.port is not set");
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), ANSWER_MS);
      return Finding.ok("gateway", "answers on %s:%d".formatted(host, port));
    } catch (IOException e) {
      return Finding.problem(
          "gateway",
          "nothing answers on %s:%d".formatted(host, port),
          "Start `cicw serve`; logs/gateway.log of the home has why it ended.");
    }
  }

  private GatewayCheck() {}
}
