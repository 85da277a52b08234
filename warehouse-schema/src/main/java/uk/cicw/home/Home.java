package uk.cicw.home;

import java.nio.file.Path;

/**
 * The folder that holds all state of one warehouse.
 *
 * <pre>
 * cicw.conf        settings, see {@link Settings}
 * warehouse.db     Iceberg catalogue and ledgers (SQLite, unless another database is set)
 * keys/            the keys of the pseudonyms and of landing/; in no backup and in no release
 * landing/         delivered bytes, sealed
 * lake/            Iceberg tables: staging and facts
 * releases/        immutable releases and CURRENT
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

  public Path releases() {
    return root.resolve("releases");
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
}
