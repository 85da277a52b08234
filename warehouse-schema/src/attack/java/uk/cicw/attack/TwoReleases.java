package uk.cicw.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.PinnedTable;
import uk.cicw.release.Publication;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.release.gate.Decision;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** Two consecutive releases of the same facts, as they were known on two days. */
public final class TwoReleases {
  /**
   * Builds them in a new home, the earlier first.
   *
   * @param facts a database whose schema in use has the tables of facts
   * @return the folders of the releases
   */
  public static List<Path> build(Connection facts, Path home, List<LocalDate> days)
      throws SQLException, IOException {
    List<Path> releases = new ArrayList<>();
    Settings settings = Settings.load(new Home(Files.createDirectories(home)));
    for (LocalDate day : days) {
      Clock clock = Clock.fixed(day.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
      Path lake = Files.createDirectories(home.resolve("known-" + day));
      String id = publish(ReleaseBuilder.of(settings, clock), asKnownAt(facts, day, lake));
      releases.add(settings.home().releases().resolve(id));
    }
    return releases;
  }

  /** A month may bring more than a gate lets through, and seeded facts do not all refer well. */
  private static String publish(ReleaseBuilder builder, List<PinnedTable> pinned)
      throws SQLException, IOException {
    Publication first = builder.build(pinned, Optional.empty(), () -> {});
    if (first instanceof Publication.Held held) {
      Decision all =
          new Decision(held.candidateId(), held.failed(), "the attacker", "two days of a council");
      first = builder.build(pinned, Optional.of(all), () -> {});
    }
    return ((Publication.Published) first).releaseId();
  }

  private static List<PinnedTable> asKnownAt(Connection facts, LocalDate day, Path lake)
      throws SQLException {
    List<PinnedTable> pinned = new ArrayList<>();
    try (Statement statement = facts.createStatement()) {
      for (KeptTable table : Facts.TABLES) {
        Path file = lake.resolve(table.name() + ".parquet");
        String rows = rows(table).formatted(table.name(), day);
        statement.execute("copy (%s) to '%s' (format parquet)".formatted(rows, file));
        pinned.add(new PinnedTable(table.name(), 1, List.of(file.toUri().toString())));
      }
    }
    return pinned;
  }

  private static String rows(KeptTable table) {
    if (table.equals(Facts.EXTRACTS)) {
      return "select * from %s where received_date <= date '%s'";
    }
    return table.equals(Facts.PUBLISHED_FIGURES)
        ? "select * from %s"
        : """
          select * replace (case when known_to <= date '%2$s' then known_to end as known_to)
          from %1$s where known_from <= date '%2$s'""";
  }

  private TwoReleases() {}
}
