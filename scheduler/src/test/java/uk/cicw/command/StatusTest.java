package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Daemons;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.ledger.VersionStatus;

/** The fake return of 2017/18 landed, an empty one is held, a picture was delivered by mistake. */
class StatusTest {
  private static final Instant JUNE = Instant.parse("2018-06-29T11:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void landAndRun() {
    Jdbi jdbi = Ledgers.open(Settings.load(new Home(folder)));
    LandingLedger landing = new LandingLedger(jdbi);
    LandedFile episodes = file("episodes.csv", Optional.empty());
    LandedFile reviews = file("reviews.csv", Optional.empty());
    LandedFile picture =
        file("logo.png", Optional.of("Cannot read logo.png: it is no CSV, XML or XLSX."));
    landing.land(
        List.of(episodes, reviews, picture),
        List.of(
            version("x1", "episodes", episodes, VersionStatus.DUE, Optional.empty()),
            version("x2", "reviews", reviews, VersionStatus.HELD, Optional.of("It has no rows."))));
    landing.markStaged(Map.of("x1", new RowCounts(5050, 5048, 2)));
    landing.markConformed(List.of("x1"));
    RunStart start =
        new RunLedger(jdbi, CommandRun.CLOCK).start(new RunKey("nightly", "2026-11-22"));
    try (ActiveRun run = ((RunStart.Started) start).run()) {
      run.held("The gate keys failed.");
    }
  }

  @Test
  void jsonHoldsEverySection() {
    CommandRun status = CommandRun.in(folder, "status", "--format", "json");
    assertThat(status.err()).isEmpty();
    assertThat(status.exitCode()).isZero();
    assertThat(status.out())
        .isEqualTo(
            """
            {
              "answer" : [ {
                "why" : "There is no release yet.",
                "what_to_do" : "cicw run --extracts DIR, or cicw run --sample to try it"
              }, {
                "why" : "nightly@2026-11-22 was held back on 2026-11-22 08:00: The gate keys failed.",
                "what_to_do" : "cicw gates list nightly@2026-11-22; where the news are right: cicw gates override nightly@2026-11-22 --by NAME --reason TEXT"
              }, {
                "why" : "No daemon serves this home: nothing begins by itself.",
                "what_to_do" : "cicw serve"
              }, {
                "why" : "An extract is held, see below.",
                "what_to_do" : "cicw run --accept, where they are right"
              } ],
              "summary" : [ {
                "item" : "home",
                "value" : "%s"
              }, {
                "item" : "live_release",
                "value" : "none yet"
              }, {
                "item" : "served_by",
                "value" : "nobody"
              }, {
                "item" : "writing_now",
                "value" : "nobody"
              }, {
                "item" : "last_received",
                "value" : "2018-06-29 12:00"
              }, {
                "item" : "files_landed",
                "value" : 2
              }, {
                "item" : "files_set_aside",
                "value" : 1
              }, {
                "item" : "extracts_due",
                "value" : 0
              }, {
                "item" : "extracts_held",
                "value" : 1
              }, {
                "item" : "rows_in",
                "value" : 5050
              }, {
                "item" : "rows_loaded",
                "value" : 5048
              }, {
                "item" : "rows_set_aside",
                "value" : 2
              }, {
                "item" : "holds_synthetic_data",
                "value" : true
              } ],
              "workflows" : [ {
                "workflow" : "nightly",
                "last_run" : "2026-11-22",
                "last_status" : "held",
                "ended_at" : "2026-11-22 08:00",
                "next" : "2026-11-23 04:30",
                "paused_since" : null
              }, {
                "workflow" : "monthly",
                "last_run" : null,
                "last_status" : null,
                "ended_at" : null,
                "next" : "2026-12-07 07:00",
                "paused_since" : null
              }, {
                "workflow" : "quarterly",
                "last_run" : null,
                "last_status" : null,
                "ended_at" : null,
                "next" : "2026-12-31 21:00",
                "paused_since" : null
              }, {
                "workflow" : "yearly",
                "last_run" : null,
                "last_status" : null,
                "ended_at" : null,
                "next" : "2027-03-31 22:00",
                "paused_since" : null
              }, {
                "workflow" : "retention",
                "last_run" : null,
                "last_status" : null,
                "ended_at" : null,
                "next" : "2026-11-28 22:00",
                "paused_since" : null
              } ],
              "attention" : [ {
                "what" : "file set aside",
                "file" : "logo.png",
                "delivered_from" : "/in",
                "reason" : "Cannot read logo.png: it is no CSV, XML or XLSX."
              }, {
                "what" : "extract held",
                "file" : "reviews.csv",
                "delivered_from" : "/in",
                "reason" : "It has no rows."
              } ],
              "alerts" : [ ],
              "let_through" : [ ],
              "extracts" : [ {
                "authority_code" : "813",
                "collection_year" : "2017/18",
                "tables" : 2,
                "versions" : 2,
                "last_received" : "2018-06-29 12:00",
                "not_done" : 1,
                "rows_in" : 5050,
                "rows_loaded" : 5048,
                "rows_set_aside" : 2,
                "is_synthetic" : true
              } ],
              "runs" : [ {
                "workflow" : "nightly",
                "logical_date" : "2026-11-22",
                "status" : "held",
                "attempt" : 1,
                "started_at" : "2026-11-22 08:00",
                "ended_at" : "2026-11-22 08:00",
                "release" : null,
                "message" : "The gate keys failed."
              } ]
            }
            """
                .formatted(folder));
  }

  @Test
  void theTableLeavesOutWhatIsEmpty() {
    assertThat(CommandRun.in(folder, "status").out())
        .startsWith("There is no release yet.\n  -> cicw run --extracts DIR")
        .contains("summary\n", "extracts\n", "attention\n", "runs\n")
        .contains("nightly   2026-11-22    held");
  }

  @Test
  void aDaemonThatServesIsNamed() {
    Jdbi ledgers = Ledgers.open(Settings.load(new Home(folder)));
    new Daemons(ledgers, CommandRun.CLOCK, Duration.ofMinutes(2)).join(false, "nightly");
    assertThat(CommandRun.in(folder, "status").out())
        .contains("served_by             process %d on ".formatted(ProcessHandle.current().pid()))
        .doesNotContain("No daemon serves");
  }

  private static LandedFile file(String name, Optional<String> reason) {
    return new LandedFile(name, name, "/in", name, 1, JUNE, "test", reason);
  }

  private static ExtractVersion version(
      String id, String table, LandedFile file, VersionStatus status, Optional<String> reason) {
    return new ExtractVersion(
        id,
        "813",
        table,
        2018,
        LocalDate.of(2018, 3, 31),
        JUNE,
        status,
        reason,
        true,
        Optional.empty(),
        file);
  }
}
