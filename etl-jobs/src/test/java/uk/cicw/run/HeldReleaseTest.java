package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.ledger.StepEntry;
import uk.cicw.release.Releases;
import uk.cicw.release.gate.GateLedger;
import uk.cicw.release.gate.GateOverride;
import uk.cicw.release.gate.GateOverrides;

/**
 * The return of 2018/19 comes again on 1 July, with three of ten of its episodes gone. On the 2nd
 * comes that of 2017/18.
 */
class HeldReleaseTest {
  private static final Path RETURN = Path.of("src/test/resources/returns/yearly/2019");
  private static final RunKey HELD = new RunKey("nightly", "2020-07-02");
  private static final List<String> DECIDED =
      List.of("--by", "J. Smith", "--reason", "the short breaks moved to another return");

  @TempDir Path folder;
  private Path home = Path.of("");
  private String before = "";

  @BeforeEach
  void holdTheReleaseOfJuly() throws Exception {
    home = folder.resolve("home");
    assertThat(load("2020-06-30", RETURN).exitCode()).isZero();
    before = releases().current().orElseThrow();
    RunOfTest july = load("2020-07-01", withThreeOfTenEpisodesGone());
    assertThat(july.exitCode()).as(july.err()).isEqualTo(3);
    assertThat(july.err())
        .contains("  change: cla_count of E06000013: counts ")
        .contains("  change: placements_in_period of 813: holds ")
        .endsWith("cicw gates override nightly@2020-07-01 --by NAME --reason TEXT\n");
  }

  @Test
  void itStaysHeldUntilSomebodyWhoHasSeenItLetsItThroughByName() throws Exception {
    assertThat(releases().current()).contains(before);
    assertThat(releases().staleness().orElseThrow().reason()).startsWith("change: ");
    assertThat(run("2020-07-01").status()).isEqualTo(RunStatus.HELD);

    assertThat(load("2020-07-02", RETURN.resolveSibling("2018")).exitCode()).isEqualTo(3);
    RunOfTest ofTheDayBefore = override("2020-07-01");
    assertThat(ofTheDayBefore.exitCode()).isEqualTo(3);
    assertThat(ofTheDayBefore.err())
        .startsWith("Cannot let nightly@2020-07-01 through: facts or build have changed since");
    assertThat(releases().current()).contains(before);
    assertThat(run("2020-07-01").status()).isEqualTo(RunStatus.HELD);
    assertThat(overrides().of(new RunKey("nightly", "2020-07-01"))).isEmpty();

    RunOfTest override = override("2020-07-02");
    assertThat(override.exitCode()).as(override.err()).isZero();
    String candidate = gates().of(HELD).orElseThrow().releaseId();
    assertThat(override.out()).endsWith("@release " + candidate + "\n");
    assertThat(releases().current()).contains(candidate);
    assertThat(releases().staleness()).isEmpty();
    assertThat(run("2020-07-02").status()).isEqualTo(RunStatus.DONE);
    assertThat(run("2020-07-02").releaseId()).contains(candidate);
    assertThat(new RunLedger(ledgers(), Clock.systemUTC()).history().steps(HELD))
        .filteredOn(step -> step.attempt() == 2)
        .as("nothing else was taken in")
        .extracting(StepEntry::step)
        .containsExactly("release");
    assertThat(overrides().ofRelease(candidate))
        .singleElement()
        .satisfies(HeldReleaseTest::saysWhoWhyAndWhatWasFound);
    assertThat(override("2020-07-02").err())
        .isEqualTo(
            "Cannot let nightly@2020-07-02 through: it is done, not held. See `cicw runs`.\n");
  }

  private static void saysWhoWhyAndWhatWasFound(GateOverride override) {
    assertThat(override.run()).isEqualTo(HELD);
    assertThat(override.attempt()).isEqualTo(2);
    assertThat(override.gate()).isEqualTo("change");
    assertThat(override.decidedBy()).isEqualTo("J. Smith");
    assertThat(override.reason()).isEqualTo("the short breaks moved to another return");
    assertThat(override.decidedAt().toString()).isEqualTo("2020-07-02T06:00:00Z");
    assertThat(override.findings()).anyMatch(finding -> finding.startsWith("cla_count of E0"));
  }

  private Path withThreeOfTenEpisodesGone() throws IOException {
    Path planted = Files.createDirectories(folder.resolve("planted/2019"));
    try (var files = Files.list(RETURN)) {
      for (Path file : files.toList()) {
        Files.copy(file, planted.resolve(file.getFileName()));
      }
    }
    List<String> lines = Files.readAllLines(RETURN.resolve("episodes.csv"));
    List<String> kept = new ArrayList<>(lines.subList(0, 1));
    for (int row = 1; row < lines.size(); row++) {
      if (row * 3 / 10 == (row - 1) * 3 / 10) {
        kept.add(lines.get(row));
      }
    }
    Files.write(planted.resolve("episodes.csv"), kept);
    return planted;
  }

  private RunOfTest load(String day, Path extracts) {
    return RunOfTest.on(day, home, "run", "--extracts", extracts.toString(), "--authority", "813");
  }

  private RunOfTest override(String day) {
    return RunOfTest.on(day, home, "override", DECIDED.toArray(String[]::new));
  }

  private RunEntry run(String day) {
    RunKey key = new RunKey("nightly", day);
    return new RunLedger(ledgers(), Clock.systemUTC()).find(key).orElseThrow();
  }

  private GateOverrides overrides() {
    return new GateOverrides(ledgers(), Clock.systemUTC());
  }

  private GateLedger gates() {
    return new GateLedger(ledgers(), Clock.systemUTC());
  }

  private Releases releases() {
    return new Releases(new Home(home).releases(), Clock.systemUTC());
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(home)));
  }
}
