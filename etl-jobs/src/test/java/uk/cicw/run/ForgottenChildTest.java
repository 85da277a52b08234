package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.audit.AuditLog;
import uk.cicw.audit.AuditQuestion;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.ledger.SetAsideRow;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** A return has been published that holds a child; then the child is to be forgotten. */
class ForgottenChildTest {
  private static final String CHILD = FewChildren.CHILD;
  private static final AuditQuestion EVERYTHING =
      new AuditQuestion(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10, true);

  @TempDir Path folder;

  @Test
  void noByteOfItIsLeftAndTheNextExtractDoesNotBringItBack() throws Exception {
    Path home = FewChildren.home(folder.resolve("home"));
    Path reports = folder.resolve("reports");
    Files.writeString(
        home.resolve("cicw.conf"),
        "rules.reports = \"%s\"%n".formatted(reports),
        StandardOpenOption.APPEND);
    load(home, "2020-06-28", "2017");
    assertThat(new EveryByte(List.of(reports)).holding(List.of(CHILD))).hasSizeGreaterThan(1);
    Files.writeString(reports.resolve("813/2017-18/copy.txt"), CHILD + " is to be looked at");
    String pseudonym = new Pseudonyms(keys(home)).of("813", CHILD);
    assertThat(new EveryByte(List.of(home)).holding(List.of(pseudonym)))
        .anyMatch(found -> found.contains("/stg_header/"))
        .anyMatch(found -> found.contains("/child_reports/"))
        .anyMatch(found -> found.contains("/fact_placements/"))
        .anyMatch(found -> found.contains("/fact_rule_failures/"))
        .anyMatch(found -> found.contains(".duckdb"));

    RunOfTest plan = forget(home, "2020-06-30", "--plan");
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(plan.out())
        .contains("delivered files: 4\n", "rows of dim_children: 1\n", "releases: 1\n")
        .contains("reports, as one of its authority: 1\n");
    assertThat(new ForgottenChildren(ledgers(home)).all()).isEmpty();

    Path ofGateway = Files.createDirectory(home.resolve("gateway")).resolve("2017-813.duckdb");
    Files.writeString(ofGateway, "made for readers of one authority, with " + pseudonym);

    RunOfTest forgotten =
        forget(home, "2020-06-30", "--by", "J. Smith", "--reason", "erasure 17/2020");
    assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
    assertThat(new EveryByte(List.of(home, reports)).holding(List.of(pseudonym, CHILD))).isEmpty();
    assertThat(reports.resolve("813/2017-18/rows.xlsx")).as("of the others").isNotEmptyFile();
    assertThat(new AuditLog(folder.resolve("home-audit")).latest(EVERYTHING))
        .extracting(answer -> answer.entry().way(), answer -> answer.entry().about().orElse(""))
        .containsExactly(
            tuple(
                "forget",
                "a child of 813, decided by J. Smith: erasure 17/2020 (nightly@2020-06-30)"));
    assertThat(new ForgottenChildren(ledgers(home)).all())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.runId()).isEqualTo("nightly@2020-06-30");
              assertThat(event.decidedBy()).isEqualTo("J. Smith");
              assertThat(event.reason()).isEqualTo("erasure 17/2020");
            });
    assertThat(landed(home)).as("deliveries without the child stay").isNotEmpty();
    assertThatEveryRowIsAccountedFor(home);
    assertThatOlderReleasesKeepWhatTheyPublished(home);

    // the folder of the source still has what was delivered before
    FewChildren.of("2017", folder.resolve("again"));
    load(home, "2020-07-01", "2018", folder.resolve("again/2017").toString());
    assertThat(new EveryByte(List.of(home, reports)).holding(List.of(pseudonym, CHILD))).isEmpty();
    assertThat(reports.resolve("813/2018-19/rows.xlsx")).isNotEmptyFile();
    assertThat(new SetAsideLedger(ledgers(home)).current())
        .filteredOn(reject -> reject.reason().equals(SetAsideRow.FORGOTTEN))
        .anyMatch(reject -> reject.extractTable().equals("oc2"));
    assertThatEveryRowIsAccountedFor(home);
  }

  private static void assertThatEveryRowIsAccountedFor(Path home) {
    for (ExtractVersion version : new LandingLedger(ledgers(home)).versions()) {
      RowCounts rows = version.rows().orElseThrow();
      assertThat(rows.in()).isEqualTo(rows.loaded() + rows.setAside());
    }
  }

  private static void assertThatOlderReleasesKeepWhatTheyPublished(Path home) throws Exception {
    Releases releases = new Releases(new Home(home).releases(), Clock.systemUTC());
    String live = releases.current().orElseThrow();
    assertThat(releases.list())
        .hasSize(2)
        .allSatisfy(
            release -> {
              assertThat(release.reduced() == null).isEqualTo(release.releaseId().equals(live));
              releases.open(release.releaseId(), Audience.PUBLISHED).close();
            });
  }

  private static List<Path> landed(Path home) throws Exception {
    try (Stream<Path> files = Files.walk(new Home(home).landing())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static RunOfTest forget(Path home, String day, String... more) {
    Pseudonyms pseudonyms = new Pseudonyms(keys(home));
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--authority",
                    "813",
                    "--child",
                    pseudonyms.of("813", CHILD),
                    "--tombstone",
                    pseudonyms.tombstone("813", CHILD)),
                Stream.of(more))
            .toList();
    return RunOfTest.on(day, home, "forget", arguments.toArray(String[]::new));
  }

  private static Jdbi ledgers(Path home) {
    return Ledgers.open(Settings.load(new Home(home)));
  }

  private static List<String> keys(Path home) {
    return new KeyFile(new Home(home).pseudonymKey()).read();
  }

  private void load(Path home, String day, String year, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--authority", "813"));
    arguments.addAll(List.of("--extracts", FewChildren.of(year, folder).toString()));
    Stream.of(more).forEach(place -> arguments.addAll(List.of("--extracts", place)));
    RunOfTest night = RunOfTest.on(day, home, "run", arguments.toArray(String[]::new));
    assertThat(night.exitCode()).as(night.err()).isZero();
  }
}
