package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateLedger;
import uk.cicw.release.gate.GateOverrides;
import uk.cicw.release.gate.GateResult;
import uk.cicw.release.gate.HeldRelease;

/** Two nights were held; the first of them was let through. */
class GatesCommandTest {
  private static final RunKey SATURDAY = new RunKey("nightly", "2026-11-21");
  private static final RunKey SUNDAY = new RunKey("nightly", "2026-11-22");
  private static final GateResult CHANGE =
      GateResult.found(
          "change",
          "do the figures of the live release stand, within the thresholds?",
          List.of("cla_count of E06000013: counts 155 at 2026-09-30, was 224"));

  @TempDir Path folder;

  @BeforeEach
  void holdTwoNights() {
    try (ActiveRun run = begin(SATURDAY)) {
      gates().record(SATURDAY, run.attempt(), "2026-11-21-0a1b2c3d", List.of(CHANGE));
      run.held("change: 1 found");
    }
    Decision decision =
        HeldRelease.of(SATURDAY, ledgers(), CommandRun.CLOCK)
            .decide(List.of(), "J. Smith", "60 children moved to 814 on 1 October");
    try (ActiveRun run = begin(SATURDAY)) {
      overrides().record(SATURDAY, run.attempt(), decision);
      run.done(Optional.of("2026-11-21-0a1b2c3d"), Optional.empty());
    }
    try (ActiveRun run = begin(SUNDAY)) {
      GateResult keys = GateResult.found("keys", "does its key tell the rows apart?", List.of());
      gates().record(SUNDAY, run.attempt(), "2026-11-22-ffffffff", List.of(keys, CHANGE));
      run.held("change: 1 found");
    }
  }

  @Test
  void theGatesOfTheLastRunAreListedWithAllThatTheyFound() {
    assertThat(CommandRun.in(folder, "gates").out())
        .isEqualTo(
            """
            gates
            run                 attempt  release              gate    result  found  question
            ------------------  -------  -------------------  ------  ------  -----  ----------------------------------------------------------------
            nightly@2026-11-22        1  2026-11-22-ffffffff  keys    passed      0  does its key tell the rows apart?
            nightly@2026-11-22        1  2026-11-22-ffffffff  change  holds       1  do the figures of the live release stand, within the thresholds?

            findings
            gate    finding
            ------  ---------------------------------------------------------
            change  cla_count of E06000013: counts 155 at 2026-09-30, was 224

            """);
  }

  @Test
  void whoLetARunThroughIsShownWithTheRun() {
    assertThat(CommandRun.in(folder, "runs", "show", "nightly@2026-11-21").out())
        .endsWith(
            """
            overrides
            decided_at        decided_by  gate    release              reason                                 found  findings
            ----------------  ----------  ------  -------------------  -------------------------------------  -----  ---------------------------------------------------------
            2026-11-22 08:00  J. Smith    change  2026-11-21-0a1b2c3d  60 children moved to 814 on 1 October      1  cla_count of E06000013: counts 155 at 2026-09-30, was 224

            """);
  }

  @Test
  void whatIsNotHeldIsRefusedBeforeAnyWork() {
    assertThat(override("nightly@2026-11-20").err())
        .startsWith("Cannot override the gates of nightly@2026-11-20: there is no such run.");
    assertThat(override("nightly@2026-11-21").err())
        .isEqualTo(
            "Cannot let nightly@2026-11-21 through: it is done, not held. See `cicw runs`.%n"
                .formatted());
    assertThat(override("nightly@2026-11-22", "--gate", "keys").err())
        .isEqualTo(
            "Cannot override the gate keys: it does not hold nightly@2026-11-22. These do: change.%n"
                .formatted());
  }

  @Test
  void whoDecidesHasToBeNamed() {
    CommandRun nameless =
        CommandRun.in(folder, "gates", "override", "nightly@2026-11-22", "--reason", "known");
    assertThat(nameless.exitCode()).isEqualTo(2);
    assertThat(nameless.err()).contains("Missing required option: '--by=NAME'");
    CommandRun blank =
        CommandRun.in(
            folder, "gates", "override", "nightly@2026-11-22", "--by", " ", "--reason", "known");
    assertThat(blank.err()).contains("without a name and a reason");
  }

  private CommandRun override(String run, String... more) {
    String[] all =
        Stream.concat(
                Stream.of("gates", "override", run, "--by", "J. Smith", "--reason", "known"),
                Arrays.stream(more))
            .toArray(String[]::new);
    return CommandRun.in(folder, all);
  }

  private ActiveRun begin(RunKey key) {
    return ((RunStart.Started) new RunLedger(ledgers(), CommandRun.CLOCK).start(key)).run();
  }

  private GateLedger gates() {
    return new GateLedger(ledgers(), CommandRun.CLOCK);
  }

  private GateOverrides overrides() {
    return new GateOverrides(ledgers(), CommandRun.CLOCK);
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}
