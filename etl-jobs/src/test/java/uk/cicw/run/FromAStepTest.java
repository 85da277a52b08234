package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.ledger.StepEntry;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.release.Releases;

/** A return that was loaded on one night; the night goes back to its steps. */
class FromAStepTest {
  private static final Path RETURN = Path.of("src/test/resources/returns/yearly/2019");
  private static final RunKey NIGHT = new RunKey("nightly", "2020-06-30");

  @TempDir Path home;

  @Test
  void whateverStepItGoesBackToTheFactsAreTheSameAndNothingIsNews() throws Exception {
    assertThat(night().exitCode()).isZero();
    Map<String, List<String>> facts = LakeContent.facts(home);
    String live = releases().current().orElseThrow();
    assertThat(night().out())
        .isEqualTo("Nothing to do: the run nightly@2020-06-30 is done already.\n");

    assertThat(from("stage").out())
        .contains("@step stage done 8\n", "@step conform done 1\n", "@step release done 0\n")
        .doesNotContain("@step land", "@release");
    assertThat(from("conform").out())
        .contains("@step conform done 1\n", "@step release done 0\n")
        .doesNotContain("@step stage", "@release");
    assertThat(LakeContent.facts(home)).isEqualTo(facts);
    assertThat(releases().current()).contains(live);
    assertThat(releases().list()).hasSize(1);
    assertThat(new LandingLedger(ledgers()).versions())
        .extracting(ExtractVersion::status)
        .containsOnly(VersionStatus.CONFORMED);
    assertThat(new RunLedger(ledgers(), Clock.systemUTC()).history().steps(NIGHT))
        .filteredOn(step -> step.attempt() == 3)
        .extracting(StepEntry::step)
        .containsExactly("conform", "published", "release");
    aPublicationThatFailsIsTheRunsFaultAndNotTheReleases(live);
  }

  private void aPublicationThatFailsIsTheRunsFaultAndNotTheReleases(String live) throws Exception {
    Files.writeString(
        home.resolve("cicw.conf"),
        "publish.postgresql.url = \"jdbc:postgresql://127.0.0.1:1/cicw\"\n");
    RunOfTest run = from("publish");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("@step publish running").doesNotContain("@step release");
    assertThat(run.err())
        .startsWith("Cannot publish to PostgreSQL: Connection to 127.0.0.1:1 refused.")
        .contains("The release is live all the same");
    assertThat(releases().current()).contains(live);
    assertThat(new RunLedger(ledgers(), Clock.systemUTC()).find(NIGHT).orElseThrow().status())
        .isEqualTo(RunStatus.FAILED);
  }

  @Test
  void aStepThatIsNoneIsWrongUsage() {
    RunOfTest run = from("stag");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot begin from stag: there is no such step. There are: land, stage, validate,"
                + " conform, published, release, publish.\n");
  }

  private RunOfTest night() {
    return RunOfTest.on(
        "2020-06-30", home, "run", "--extracts", RETURN.toString(), "--authority", "813");
  }

  private RunOfTest from(String step) {
    return RunOfTest.on("2020-06-30", home, "run", "--from", step);
  }

  private Releases releases() {
    return new Releases(new Home(home).releases(), Clock.systemUTC());
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(home)));
  }
}
