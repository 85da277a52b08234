package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.conform.ConformJob;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.SharedSpark;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.Audience;
import uk.cicw.release.Manifest;
import uk.cicw.release.Publication;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.release.Releases;
import uk.cicw.returns.ReturnsJob;
import uk.cicw.schema.Facts;
import uk.cicw.staging.StagingJob;

/** A warehouse whose nights run in the process of the test, up to the release. */
record ReleasedWarehouse(Settings settings) {
  static final Path YEARLY = Path.of("src/test/resources/returns/yearly");

  /** A home whose gates let everything through, with the key that all homes of the tests share. */
  static ReleasedWarehouse create(Path home) throws IOException {
    LakeContent.giveKey(home);
    Files.writeString(
        home.resolve("cicw.conf"),
        "authority = 813, gates.change-pct = 1000, gates.change-count = 1000000\n"
            + "retention { releases = 1, days = 0 }, backup.keep = 2\n");
    return at(home);
  }

  static ReleasedWarehouse at(Path home) {
    return new ReleasedWarehouse(Settings.load(new Home(home)));
  }

  /** A run that takes these places in and releases what is news. */
  Publication night(RunKey key, Instant at, Path... places) throws Exception {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    Jdbi jdbi = jdbi();
    LandingLedger ledger = new LandingLedger(jdbi);
    LandingOptions options =
        new LandingOptions(Optional.of("813"), Optional.empty(), Optional.of(at));
    new Landing(settings, ledger, Optional.empty(), clock, "test").land(List.of(places), options);
    try (ActiveRun run = start(key);
        Lake lake = Lake.open(settings)) {
      new StagingJob(settings, jdbi, lake).run(SharedSpark.context());
      new ReturnsJob(settings, jdbi, lake).run(SharedSpark::context);
      new ConformJob(ledger, lake).run(SharedSpark.context());
      Publication built =
          ReleaseBuilder.of(settings, clock)
              .build(lake.pin(Facts.TABLES), Optional.empty(), () -> {});
      run.done(
          Optional.of(built)
              .filter(Publication.Published.class::isInstance)
              .map(release -> ((Publication.Published) release).releaseId()),
          Optional.empty());
      return built;
    }
  }

  ActiveRun start(RunKey key) {
    return ((RunStart.Started) new RunLedger(jdbi(), Clock.systemUTC()).start(key)).run();
  }

  Jdbi jdbi() {
    return Ledgers.open(settings);
  }

  Releases releases() {
    return new Releases(settings.home().releases(), Clock.systemUTC());
  }

  Path home() {
    return settings.home().root();
  }

  Map<String, List<String>> facts() throws SQLException {
    return LakeContent.facts(home());
  }

  /** Every row of the series of the live release. */
  List<String> series() throws Exception {
    List<String> series = new ArrayList<>();
    try (var release = releases().openLive(Audience.ANALYST);
        var statement = release.createStatement();
        var rows =
            statement.executeQuery("select trend_series::text from trend_series order by all")) {
      while (rows.next()) {
        series.add(rows.getString(1));
      }
    }
    return series;
  }

  /** The ids of the releases, the latest first. */
  List<String> listed() throws IOException {
    return releases().list().stream().map(Manifest::releaseId).toList();
  }
}
