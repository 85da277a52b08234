package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import uk.cicw.model.Mart;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateSettings;

/** A warehouse over {@link SmallLake}, on a fixed morning in May 2025 or later. */
public record SmallWarehouse(Path home, GateSettings gates, Clock clock, String more) {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-05-02T03:30:00Z"), ZoneOffset.UTC);
  private static final GateSettings DEFAULT = new GateSettings(OptionalInt.empty(), 20, 20);

  /** By what there is more: to make them takes longer than to release a few rows. */
  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

  private static void define(Connection connection, String more) throws SQLException {
    SmallLake.define(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(more);
    }
  }

  private Definitions definitions() {
    return new Definitions() {
      @Override
      public void write(Path file) throws SQLException, IOException {
        byte[] made = MADE.get(more);
        if (made == null) {
          DefinitionsFile.make(file, connection -> define(connection, more));
          MADE.put(more, Files.readAllBytes(file));
        } else {
          Files.write(file, made);
        }
      }

      @Override
      public List<Mart> marts() {
        return List.of(new Mart("children_in_care", "'month_end'", "month_end"));
      }
    };
  }

  public SmallWarehouse(Path home) {
    this(home, DEFAULT, CLOCK, "select 1");
  }

  SmallWarehouse with(GateSettings others) {
    return new SmallWarehouse(home, others, clock, more);
  }

  /** The same warehouse with a definition more. */
  SmallWarehouse with(String definition) {
    return new SmallWarehouse(home, gates, clock, definition);
  }

  /** The same warehouse so many mornings later. */
  SmallWarehouse after(int days) {
    return new SmallWarehouse(home, gates, Clock.offset(clock, Duration.ofDays(days)), more);
  }

  /** The same warehouse at another place, with the releases that it has; a test may change it. */
  SmallWarehouse copiedTo(Path place) throws IOException {
    FolderCopy.of(home, place);
    return new SmallWarehouse(place, gates, clock, more);
  }

  public Path releaseFolder() {
    return home.resolve("releases");
  }

  public Releases releases() {
    return new Releases(releaseFolder(), clock);
  }

  /** Builds a release of an authority with so many children and the changes made to it. */
  Publication publish(int children, String... changes) throws SQLException, IOException {
    return publish(SmallLake.with(home.resolve("lake"), children, changes), Optional.empty());
  }

  Publication publish(List<PinnedTable> pinned, Optional<Decision> decision)
      throws SQLException, IOException {
    return builder().build(pinned, decision, () -> {});
  }

  /** Makes what is live anew without a child. */
  Publication without(String authority, String childId) throws SQLException, IOException {
    return builder().buildWithout(authority, childId, () -> {});
  }

  private ReleaseBuilder builder() {
    return new ReleaseBuilder(releaseFolder(), clock, gates, definitions());
  }

  /** What somebody decides who has seen what held this release. */
  static Decision letThrough(Publication held) {
    Publication.Held seen = (Publication.Held) held;
    return new Decision(
        seen.candidateId(), seen.failed(), "J. Smith", "60 children moved to 814 on 1 October");
  }

  /** The id of the release that such a publication made live. */
  public String published(int children, String... changes) throws SQLException, IOException {
    return ((Publication.Published) publish(children, changes)).releaseId();
  }

  List<String> live(Audience audience, String sql) throws SQLException, IOException {
    try (Connection connection = releases().openLive(audience)) {
      return rows(connection, sql);
    }
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" | ", cells));
      }
      return rows;
    }
  }
}
