package uk.cicw.gateway;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.home.SettingsRefused;
import uk.cicw.identity.Identities;
import uk.cicw.ledger.Ledgers;

/**
 * The process that serves a home.
 *
 * <pre>
 * --home DIR     the warehouse
 * --for PID      ends when that process does
 * </pre>
 *
 * It writes {@code @port NUMBER} on standard output once it serves. Exit codes: 0 told to end, 1
 * failed, 2 settings that can not be used, 75 ended itself because of a statement that nothing
 * could stop.
 */
public final class GatewayProcess {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayProcess.class);
  private static final int USUAL_PORT = 31_337;
  private static final int FAILED = 1;
  private static final int WRONG_SETTINGS = 2;

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int exitCode = serve(List.of(arguments), out);
    Runtime.getRuntime().halt(exitCode);
  }

  private static int serve(List<String> arguments, PrintStream out) {
    Home home = new Home(Path.of(option(arguments, "--home").orElse("cicw-home")));
    try {
      Settings settings = Settings.load(home);
      option(arguments, "--for").ifPresent(pid -> endWith(Long.parseLong(pid)));
      serve(settings, out);
      return 0;
    } catch (SettingsRefused e) {
      LOG.error("{}", e.getMessage());
      return WRONG_SETTINGS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (Exception e) {
      LOG.error("{}", e.getMessage(), e);
      return FAILED;
    }
  }

  private static void serve(Settings settings, PrintStream out) throws Exception {
    Clock clock = Clock.systemUTC();
    GatewaySettings asked = GatewaySettings.of(settings);
    GatewaySettings used = asked.port() == 0 ? asked.withPort(USUAL_PORT) : asked;
    AuditLog audit = AuditLog.of(settings);
    Identities identities = Identities.of(settings, Ledgers.open(settings), audit, clock);
    Gateway gateway = Gateway.start(settings.home(), used, identities, audit, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "told-to-end"));
    LOG.info("Serving {} on {}:{}.", settings.home().root(), used.host(), gateway.port());
    out.println("@port " + gateway.port());
    gateway.awaitEnd();
  }

  /** A daemon that was killed can not tell its gateway to end, and the next one needs the port. */
  private static void endWith(long pid) {
    Thread watch =
        new Thread(
            () -> {
              while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                pause();
              }
              LOG.info("The daemon is gone. Ending.");
              Runtime.getRuntime().halt(0);
            },
            "for-" + pid);
    watch.setDaemon(true);
    watch.start();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(arguments.get(at + 1));
  }

  private GatewayProcess() {}
}
