package uk.cicw.council;

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
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.PinnedTable;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** Homes with a real release of synthetic councils, whose facts are written by hand. */
public final class CouncilRelease {
  /** The morning on which they are made. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  /** Ten children of North Lincolnshire since June 2021. */
  public static final String FIRST = "first-council";

  /** North East Lincolnshire, whose facts are made of those of the first. */
  public static final String SECOND = "second-council";

  /** A new home with one release of these councils. */
  public static Path of(String... councils) {
    try {
      Path home = Files.createTempDirectory("council-release");
      List<PinnedTable> pinned = pin(Files.createDirectory(home.resolve("lake")), councils);
      ReleaseBuilder.of(Settings.load(new Home(home)), CLOCK)
          .build(pinned, Optional.empty(), () -> {});
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PinnedTable> pin(Path lake, String... councils)
      throws SQLException, IOException {
    List<PinnedTable> pinned = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (KeptTable table : Facts.TABLES) {
        statement.execute(definition(table));
      }
      for (String council : councils) {
        statement.execute(facts(council));
      }
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

  private static String facts(String council) throws IOException {
    try (InputStream sql = CouncilRelease.class.getResourceAsStream("/" + council + ".sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private CouncilRelease() {}
}
