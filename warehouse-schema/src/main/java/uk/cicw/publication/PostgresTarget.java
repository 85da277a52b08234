package uk.cicw.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import uk.cicw.home.Settings;

/** The PostgreSQL database that releases are published to, as the settings name it. */
record PostgresTarget(String url, Optional<String> user, Optional<String> password) {
  private static final String KEY = "publish.postgresql.";
  private static final String CONNECT_TIMEOUT_S = "10";
  // longer than the longest single answer, the deletion of the largest table
  private static final String ANSWER_TIMEOUT_S = "1800";

  /** Empty where releases are published as files only. */
  static Optional<PostgresTarget> of(Settings settings) {
    return settings
        .text(KEY + "url")
        .map(
            url ->
                new PostgresTarget(
                    url, settings.text(KEY + "user"), settings.secrets().of(KEY + "password")));
  }

  /** A connection whose errors quote no row. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "cicw publish");
    properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
    properties.setProperty("socketTimeout", ANSWER_TIMEOUT_S);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("logServerErrorDetail", "false");
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(word -> properties.setProperty("password", word));
    return Objects.requireNonNull(new Driver().connect(url, properties));
  }
}
