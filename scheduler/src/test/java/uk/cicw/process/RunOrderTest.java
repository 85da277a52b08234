package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.ledger.RunKey;

class RunOrderTest {
  private static final Home HOME = new Home(Path.of("/srv/cicw"));
  private static final Reception SPOKEN =
      new Reception(
          Optional.of(Instant.parse("2024-12-05T09:30:00Z")),
          Optional.of("813"),
          Optional.of("2024-25"),
          true);

  @Test
  void aRunNamesItsKeyItsFoldersAndWhatWasSaidAboutThem() {
    RunOrder order =
        RunOrder.run(
            HOME,
            new RunKey("nightly", "2026-11-22"),
            List.of(Path.of("/data/a"), Path.of("/data/x/../b")),
            SPOKEN);
    assertThat(String.join(" ", order.arguments()))
        .isEqualTo(
            "run --home /srv/cicw --workflow nightly --logical-date 2026-11-22"
                + " --extracts /data/a --extracts /data/b"
                + " --received-at 2024-12-05T09:30:00Z --authority 813 --year 2024-25 --accept");
  }

  @Test
  void landAndReplayEndWithTheirPaths() {
    assertThat(RunOrder.land(HOME, List.of(Path.of("/in/episodes.csv")), SPOKEN).arguments())
        .startsWith("land", "--home", "/srv/cicw", "--received-at")
        .endsWith("--accept", "/in/episodes.csv");
    assertThat(RunOrder.replay(HOME, List.of(Path.of("/out"))).arguments())
        .containsExactly("replay", "--home", "/srv/cicw", "/out");
  }

  @Test
  void upkeepNamesItsKeyAndWhatItIsAbout() {
    RunKey key = new RunKey("retention", "2026-11-21");
    assertThat(String.join(" ", RunOrder.retention(HOME, key, List.of("yearly")).arguments()))
        .isEqualTo(
            "retention --home /srv/cicw --workflow retention --logical-date 2026-11-21"
                + " --snapshots-of yearly");
    assertThat(RunOrder.backup(HOME, key, Path.of("/mnt/x/../backup")).arguments())
        .startsWith("backup", "--home", "/srv/cicw", "--workflow")
        .endsWith("/mnt/backup");
    assertThat(RunOrder.restore(HOME, Path.of("/mnt/backup")).arguments())
        .containsExactly("restore", "--home", "/srv/cicw", "/mnt/backup");
  }

  @Test
  void anOverrideNamesItsRunItsGatesAndWhoDecidedWhy() {
    assertThat(
            RunOrder.override(
                    HOME,
                    new RunKey("nightly", "2026-11-22"),
                    List.of("change"),
                    "J. Smith",
                    "60 children moved to 814 on 1 October")
                .arguments())
        .containsExactly(
            "override",
            "--home",
            "/srv/cicw",
            "--workflow",
            "nightly",
            "--logical-date",
            "2026-11-22",
            "--gate",
            "change",
            "--by",
            "J. Smith",
            "--reason",
            "60 children moved to 814 on 1 October");
  }

  @Test
  void anExportNamesItsFolder() {
    assertThat(RunOrder.export(HOME, Path.of("/out")).arguments())
        .containsExactly("export", "--home", "/srv/cicw", "/out");
    assertThat(RunOrder.report(HOME, Path.of("/out"), Optional.of("2024-25")).arguments())
        .containsExactly("report", "--home", "/srv/cicw", "--year", "2024-25", "/out");
  }

  @Test
  void whoWantsToSeeTheStackTraceGetsThatOfTheRun() {
    RunOrder order = RunOrder.replay(HOME, List.of(Path.of("/out"))).debugging();
    assertThat(order.arguments())
        .containsExactly("replay", "--home", "/srv/cicw", "/out", "--debug");
  }

  @Test
  void aFolderOfAnotherMachineIsHandedOnAsItIs() {
    RunOrder run =
        RunOrder.run(
            HOME,
            new RunKey("nightly", "2026-11-22"),
            List.of(Path.of("sftp://cicw@files.council.example/out")),
            Reception.silent());
    assertThat(run.arguments()).endsWith("--extracts", "sftp:/cicw@files.council.example/out");
  }
}
