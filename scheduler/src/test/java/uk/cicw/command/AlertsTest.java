package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

/** Saturday's night failed, its month was left out. */
class AlertsTest {
  private static final String NIGHT = "nightly@2026-11-21";

  @TempDir Path folder;
  private Jdbi ledgers = Jdbi.create("jdbc:sqlite:");

  @BeforeEach
  void raise() {
    ledgers = Ledgers.open(Settings.load(new Home(folder)));
    Alerts alerts = new Alerts(ledgers, CommandRun.CLOCK);
    alerts.raise(new RunKey("nightly", "2026-11-21"), Event.RUN_FAILED, "The disk is full.");
    alerts.raise(new RunKey("monthly", "2026-11-06"), Event.RUN_LEFT_OUT, "It was left out.");
  }

  @Test
  void anAlertIsOpenUntilALaterRunOfItsWorkflowIsDone() {
    assertThat(CommandRun.in(folder, "alerts", "--format", "csv").out())
        .isEqualToNormalizingNewlines(
            """
            subject,event,raised_at,is_open,told,message
            monthly@2026-11-06,run_left_out,2026-11-22 08:00,true,,It was left out.
            nightly@2026-11-21,run_failed,2026-11-22 08:00,true,,The disk is full.
            """);
    RunLedger runs = new RunLedger(ledgers, CommandRun.CLOCK);
    try (ActiveRun run =
        ((RunStart.Started) runs.start(new RunKey("nightly", "2026-11-22"))).run()) {
      run.done(Optional.empty(), Optional.empty());
    }
    assertThat(CommandRun.in(folder, "alerts", "--open", "--format", "csv").out())
        .contains("monthly@2026-11-06")
        .doesNotContain(NIGHT);
    assertThat(CommandRun.in(folder, "status").out())
        .contains("monthly@2026-11-06  run_left_out")
        .doesNotContain("nightly@2026-11-21  run_failed");
  }

  @Test
  void somebodyClosesWhatIsDealtWith() {
    assertThat(CommandRun.in(folder, "alerts", "close", NIGHT))
        .isEqualTo(new CommandRun(0, "Closed 1 about %s.%n".formatted(NIGHT), ""));
    assertThat(CommandRun.in(folder, "alerts", "close", NIGHT).err())
        .startsWith("Cannot close %s: no alert about it is open.".formatted(NIGHT));
  }

  @Test
  void aTestSaysWhatEveryChannelDid() throws Exception {
    assertThat(CommandRun.in(folder, "alerts", "test").err())
        .startsWith("Cannot test alerts: no channel is set.");
    Path told = folder.resolve("told");
    Files.writeString(folder.resolve("cicw.conf"), "alerts.command = \"cat > %s\"".formatted(told));
    CommandRun test = CommandRun.in(folder, "alerts", "test", "--format", "csv");
    assertThat(test.exitCode()).isZero();
    assertThat(test.out()).contains("command,cat > %s,sent,".formatted(told));
    assertThat(told).content().startsWith("Somebody tries whether alerts of the warehouse");
    Files.writeString(folder.resolve("cicw.conf"), "alerts.command = \"exit 7\"");
    assertThat(CommandRun.in(folder, "alerts", "test").exitCode()).isEqualTo(1);
  }

  @Test
  void mailWithoutSomebodyToTellIsAFaultOfTheSettings() throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"),
        "alerts.email { host = mail.medway.example, from = cicw, tls = ssl }");
    assertThat(CommandRun.in(folder, "alerts").err())
        .contains(
            "cicw.conf:1: alerts.email.from: write an address, such as cicw@council.gov.uk",
            "cicw.conf:1: alerts.email.tls: write starttls, implicit or none",
            "alerts.email.to: write an address: e-mail is to go through alerts.email.host");
  }
}
