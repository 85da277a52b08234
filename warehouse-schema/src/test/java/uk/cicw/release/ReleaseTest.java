package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.gate.GateSettings;

class ReleaseTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-05-02T03:30:00Z"), ZoneOffset.UTC);
  static final GateSettings GENEROUS = new GateSettings(OptionalInt.empty(), 20, 20);

  @TempDir Path folder;

  @Test
  void firstReleaseAnswersQueries() throws Exception {
    Publication publication =
        builder().build(SmallLake.with(folder.resolve("lake"), 240), List.of(), () -> {});
    assertThat(publication).isInstanceOf(Publication.Published.class);
    Releases releases = new Releases(folder.resolve("releases"), CLOCK);
    try (Connection connection = releases.openLive(Audience.ANALYST)) {
      assertThat(
              rows(
                  connection,
                  "select period_end, numerator from trend_series where period_end = date '2025-03-31'"))
          .containsExactly("2025-03-31 231");
    }
  }

  ReleaseBuilder builder() {
    return new ReleaseBuilder(folder.resolve("releases"), CLOCK, GENEROUS, SmallLake::define);
  }

  static List<String> rows(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" ", cells));
      }
      return rows;
    }
  }
}
