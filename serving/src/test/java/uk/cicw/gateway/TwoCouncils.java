package uk.cicw.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.PinnedTable;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** A home with real releases of two synthetic councils, two-councils.sql. */
final class TwoCouncils {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  private static final Path HOME = build();

  /** A home of its own with that release. */
  static Path copy(Path parent) throws IOException {
    Path home = Files.createDirectory(parent.resolve("home"));
    try (Stream<Path> entries = Files.walk(HOME.resolve("releases"))) {
      for (Path entry : entries.toList()) {
        Files.copy(entry, home.resolve(HOME.relativize(entry)));
      }
    }
    return home;
  }

  private static Path build() {
    try {
      Path home = Files.createTempDirectory("small-release");
      List<PinnedTable> pinned = pin(Files.createDirectory(home.resolve("lake")));
      ReleaseBuilder.of(Settings.load(new Home(home)), CLOCK)
          .build(pinned, Optional.empty(), () -> {});
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PinnedTable> pin(Path lake) throws SQLException, IOException {
    List<PinnedTable> pinned = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (KeptTable table : Facts.TABLES) {
        statement.execute(definition(table));
      }
      statement.execute(council());
      for (KeptTable table : Facts.TABLES) {
        Path file = lake.resolve(table.name() + ".parquet");
        statement.execute("copy %s to '%s' (format parquet)".formatted(table.name(), file));
        pinned.add(new PinnedTable(table.name(), 1, List.of(file.toUri().toString())));
      }
    }
    return pinned;
  }

  private static String definition(KeptTable table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + column.type().sql())
        .collect(Collectors.joining(", ", "create table " + table.name() + " (", ")"));
  }

  private static String council() throws IOException {
    try (InputStream sql = TwoCouncils.class.getResourceAsStream("/two-councils.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private TwoCouncils() {}
}
