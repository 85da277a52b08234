package uk.cicw.status;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.Listing;
import uk.cicw.release.Releases;

/** The state of a warehouse on one screen, from the ledgers and the release folder alone. */
public final class StatusReport {
  private static final int RUNS_SHOWN = 5;

  private final Settings settings;
  private final Clock clock;

  public StatusReport(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Listings by name: {@code summary}, {@code extracts}, {@code attention} and {@code runs}. */
  public Map<String, Listing> sections() throws IOException {
    Jdbi jdbi = Ledgers.open(settings);
    LandingLedger landing = new LandingLedger(jdbi);
    RunLedger runs = new RunLedger(jdbi, clock);
    List<ExtractVersion> versions = landing.versions();
    List<LandedFile> files = landing.files();
    Releases releases = new Releases(settings.home().releases(), clock);
    Map<String, Listing> sections = new LinkedHashMap<>();
    sections.put("summary", new Summary(settings, versions, files, runs, releases).listing());
    sections.put("extracts", ExtractYears.listing(versions));
    sections.put("attention", Attention.listing(versions, files));
    sections.put("runs", RunListing.of(runs.latest(RUNS_SHOWN)));
    return sections;
  }
}
