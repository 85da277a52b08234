package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.release.PinnedTable;
import uk.cicw.returns.ReturnsJob;
import uk.cicw.schema.Facts;
import uk.cicw.staging.StagingJob;

/** A warehouse without a release, whose nights run in the process of the test. */
final class SmallWarehouse {
  static final Instant JUNE_2020 = Instant.parse("2020-06-30T06:00:00Z");

  private final Settings settings;
  private final Jdbi jdbi;
  final LandingLedger ledger;

  SmallWarehouse(Path home) throws IOException {
    LakeContent.giveKey(home);
    settings = Settings.load(new Home(home));
    jdbi = Ledgers.open(settings);
    ledger = new LandingLedger(jdbi);
  }

  /** A night on which these places are delivered for the authority 813. */
  SmallWarehouse night(Instant receivedAt, List<Path> places) throws Exception {
    Clock clock = Clock.fixed(receivedAt, ZoneOffset.UTC);
    LandingOptions options =
        new LandingOptions(Optional.of("813"), Optional.empty(), Optional.of(receivedAt));
    new Landing(settings, ledger, Optional.empty(), clock, "test").land(places, options);
    try (Lake lake = Lake.open(settings)) {
      new StagingJob(settings, jdbi, lake).run(SharedSpark.context());
      new ReturnsJob(settings, jdbi, lake).run(SharedSpark::context);
      new ConformJob(ledger, lake).run(SharedSpark.context());
    }
    return this;
  }

  Map<String, List<String>> facts() throws SQLException {
    return LakeContent.facts(settings.home().root());
  }

  /** The snapshot of each fact. */
  List<PinnedTable> snapshots() {
    try (Lake lake = Lake.open(settings)) {
      return lake.pin(Facts.TABLES);
    }
  }
}
