package uk.cicw.gateway;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import uk.cicw.duckdb.ReadLimits;
import uk.cicw.home.Settings;

/**
 * The group {@code gateway} of the settings.
 *
 * @param port 0 where none is set
 * @param certificate a chain of the operator's own; empty: one is made
 * @param rows that one statement may give out
 * @param session after which a login is over
 */
record GatewaySettings(
    String host,
    int port,
    Optional<Path> certificate,
    Optional<Path> key,
    Duration timeout,
    long rows,
    int statementsPerUser,
    Duration session,
    ReadLimits limits) {

  static GatewaySettings of(Settings settings) {
    Config gateway = settings.config().getConfig("gateway");
    Duration timeout = gateway.getDuration("timeout");
    return new GatewaySettings(
        gateway.getString("host"),
        gateway.getInt("port"),
        settings.text("gateway.tls.certificate-file").map(Path::of),
        settings.text("gateway.tls.key-file").map(Path::of),
        timeout,
        gateway.getLong("rows"),
        gateway.getInt("statements-per-user"),
        gateway.getDuration("session"),
        new ReadLimits(
            gateway.getString("memory"),
            gateway.getString("disk"),
            settings.home().gateway().resolve("spill").toAbsolutePath(),
            timeout,
            true));
  }

  GatewaySettings withPort(int other) {
    return new GatewaySettings(
        host, other, certificate, key, timeout, rows, statementsPerUser, session, limits);
  }
}
