package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.question.PublishedFiles;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** What the Department published and what it restated, on the release of the small council. */
class PublishedTest {
  private final Path home = SmallRelease.home();

  @Test
  void aRestatedFigureIsListedWithBothReleases() {
    assertThat(CommandRun.in(home, "published", "revisions", "--format", "csv").out())
        .isEqualToNormalizingNewlines(
            """
            indicator_id,area_code,area,period_end,earlier_release,earlier_value,release,value
            cla_count,E06000013,North Lincolnshire,2023-03-31,release-2023,8,release-2024,9
            cla_count,E92000001,England,2010-03-31,sfr-2010,64410,sfr-2011,64460
            """);
    assertThat(
            CommandRun.in(
                    home, "published", "revisions", "--release", "sfr-2012", "--format", "csv")
                .out())
        .hasLineCount(1);
  }

  @Test
  void englandCanBeAskedForBeforeTheSpineOfMonthsBegins() {
    assertThat(
            CommandRun.in(
                    home,
                    "trend",
                    "cla_count",
                    "--area",
                    "E92000001",
                    "--period-kind",
                    "month_end",
                    "--format",
                    "csv")
                .out())
        .contains("March 2010,E92000001,England,64460,,64460,value,")
        .contains(",sfr-2011");
  }

  @Test
  void aFileIsListedWithItsFiguresAndWhatWasSetAsideOfIt() throws Exception {
    try (Connection release =
        new Releases(home.resolve("releases"), CommandRun.CLOCK).openLive(Audience.ANALYST)) {
      assertThat(
              PublishedFiles.ask(release, List.of(landed("SFR21_CLA.csv"), landed("SFR21_CEA.csv")))
                  .rows())
          .extracting(
              row -> row.stream().map(cell -> cell.map(Object::toString).orElse("")).toList())
          .containsExactly(
              List.of("sfr-2011", "SFR21_CLA.csv", "2011-09-28", "2010", "2010", "1", "163", "2"),
              List.of("not in the live release", "SFR21_CEA.csv", "", "", "", "0", "163", "2"));
    }
  }

  private static ExtractVersion landed(String name) {
    Instant received = Instant.parse("2026-01-05T09:00:00Z");
    return new ExtractVersion(
        name,
        ExtractVersion.NO_AUTHORITY,
        ExtractVersion.PUBLISHED_FIGURES,
        2011,
        LocalDate.of(2011, 3, 31),
        received,
        VersionStatus.CONFORMED,
        Optional.empty(),
        false,
        Optional.of(new RowCounts(163, 161, 2)),
        new LandedFile(name, name, "/data/sfr-2011", name, 1, received, "test", Optional.empty()));
  }
}
