package uk.cicw.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.postgresql.Driver;
import uk.cicw.home.Settings;

/**
 * PostgreSQL's own programs, told by their environment, which nobody else can read, where the
 * database is.
 *
 * @param environment libpq's variables
 */
record PostgresPrograms(Map<String, String> environment) {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "PGHOST", "PGHOST",
          "PGPORT", "PGPORT",
          "PGDBNAME", "PGDATABASE",
          "user", "PGUSER",
          "password", "PGPASSWORD",
          "sslmode", "PGSSLMODE");

  static PostgresPrograms of(Settings settings) {
    Properties url = Driver.parseURL(settings.databaseUrl(), new Properties());
    Map<String, String> environment = new TreeMap<>();
    if (url != null) {
      VARIABLES.forEach(
          (name, variable) -> {
            if (url.getProperty(name) != null) {
              environment.put(variable, url.getProperty(name));
            }
          });
    }
    settings.databaseUser().ifPresent(user -> environment.put("PGUSER", user));
    settings.databasePassword().ifPresent(word -> environment.put("PGPASSWORD", word));
    return new PostgresPrograms(environment);
  }

  void dump(Path file) throws IOException {
    run("back up", "pg_dump", "--format=custom", "--file=" + file);
  }

  void restore(Path file) throws IOException {
    run(
        "restore",
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        "--exit-on-error",
        "--dbname=" + environment.get("PGDATABASE"),
        file.toString());
  }

  private void run(String purpose, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot %s the database: %s can not be started. Install PostgreSQL's client programs of the server's version or a later one (Debian: apt-get install postgresql-client)."
              .formatted(purpose, program),
          e);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitCode(process) != 0) {
      throw new IllegalStateException(
          "Cannot %s the database: %s says: %s".formatted(purpose, program, said.strip()));
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for a program of PostgreSQL: stopping.", e);
    }
  }
}
