package uk.cicw.home;

import java.nio.file.Path;

/**
 * The folder that holds all state of one warehouse.
 *
 * <pre>
 * cicw.conf        settings, see {@link Settings}
 * warehouse.db     Iceberg catalogue and ledgers (SQLite, unless another database is set)
 * keys/            the keys of the pseudonyms, of landing/ and of the gateway; in no backup and in no release
 * landing/         delivered bytes, sealed
 * lake/            Iceberg tables: staging and facts
 * lake-copies/     of files that the last release was made of, where the lake lies in an object store
 * releases/        immutable releases, CURRENT, and live/ with links to the live one
 * gateway/         files that the gateway makes for readers of one authority and for auditors
 * logs/
 * RESTORING        while a restore is at work, or since it broke off
 * daemon.lock      held by the daemon that serves this home
 * daemon.heartbeat the moment at which it last said that it lives
 * </pre>
 */
public record Home(Path root) {

  public Path settingsFile() {
    return root.resolve("cicw.conf");
  }

  public Path database() {
    return root.resolve("warehouse.db");
  }

  public Path pseudonymKey() {
    return root.resolve("keys").resolve("pseudonym.key");
  }

  public Path landingKey() {
    return root.resolve("keys").resolve("landing.key");
  }

  public Path landing() {
    return root.resolve("landing");
  }

  public Path lake() {
    return root.resolve("lake");
  }

  public Path lakeCopies() {
    return root.resolve("lake-copies");
  }

  public Path releases() {
    return root.resolve("releases");
  }

  public Path gateway() {
    return root.resolve("gateway");
  }

  /** The certificate that the gateway made for itself: clients have to trust it. */
  public Path gatewayCertificate() {
    return root.resolve("keys").resolve("gateway.crt");
  }

  public Path gatewayKey() {
    return root.resolve("keys").resolve("gateway.key");
  }

  public Path daemonLock() {
    return root.resolve("daemon.lock");
  }

  public Path restoring() {
    return root.resolve("RESTORING");
  }

  /** A monitor that finds it old knows that this daemon starts nothing any more. */
  public Path daemonHeartbeat() {
    return root.resolve("daemon.heartbeat");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Beside the home and not in it: who may change the warehouse need not see who read it. */
  public Path audit() {
    Path own = root.toAbsolutePath().normalize();
    return own.resolveSibling(own.getFileName() + "-audit");
  }
}
