package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.dictionary.Dictionary;
import uk.cicw.duckdb.Workbench;
import uk.cicw.release.Publication.Changed;
import uk.cicw.release.Publication.Held;
import uk.cicw.release.Publication.Nothing;
import uk.cicw.release.Publication.Published;
import uk.cicw.release.Publication.Unchanged;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateResult;
import uk.cicw.release.gate.Gates;

/** One build of a release, from pinned tables to the swap. */
final class Build implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Build.class);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ReleaseFolder folder;
  private final Clock clock;
  private final Gates gates;
  private final Optional<Decision> decision;
  private final Runnable confirmLease;
  private final Workbench workbench;
  private final Optional<String> live;
  private final StageTimes times = new StageTimes();

  private Build(
      ReleaseFolder folder,
      Clock clock,
      Gates gates,
      Optional<Decision> decision,
      Runnable confirmLease,
      Workbench workbench)
      throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.gates = gates;
    this.decision = decision;
    this.confirmLease = confirmLease;
    this.workbench = workbench;
    this.live = folder.current();
  }

  static Build start(
      ReleaseFolder folder,
      Clock clock,
      Gates gates,
      Optional<Decision> decision,
      Runnable confirmLease)
      throws SQLException, IOException {
    Path building = folder.freshBuilding();
    Workbench workbench = Workbench.open(building.resolve("spill"));
    return new Build(folder, clock, gates, decision, confirmLease, workbench);
  }

  Publication run(List<PinnedTable> pinned, Definitions definitions)
      throws SQLException, IOException {
    begin(definitions);
    times.ended("definitions");
    FactTables.load(workbench, pinned);
    times.ended("facts");
    Optional<String> id = Fingerprint.releaseId(workbench, BuildVersion.current());
    times.ended("fingerprint");
    if (id.isEmpty()) {
      return new Nothing();
    }
    if (decision.filter(made -> !made.isAbout(id.get())).isPresent()) {
      return new Changed(id.get());
    }
    return id.equals(live) ? unchanged(id.get()) : candidate(id.get(), pinned, definitions);
  }

  /**
   * What is live, without a child. No gate is asked: all else is as somebody or the gates let it
   * through. What they hold back stays held, and what was taken back stays taken back.
   */
  Publication runWithout(String authority, String childId, Definitions definitions)
      throws SQLException, IOException {
    if (live.isEmpty()) {
      return new Nothing();
    }
    workbench.attachReadOnly(liveFile(live.get()), "live");
    begin(definitions);
    FactTables.copyWithout(workbench, authority, childId);
    String id = Fingerprint.releaseId(workbench, BuildVersion.current()).orElseThrow();
    if (id.equals(live.get())) {
      return new Unchanged(id);
    }
    materialise(definitions);
    List<GateResult> results = new Releases(folder.root(), clock).show(live.get()).gates();
    if (!folder.holds(id)) {
      write(id, List.of(), definitions, results);
    }
    confirmLease.run();
    StaleMarker.moveTo(folder, id);
    return new Published(id, results);
  }

  /** Opens the file for analysts, which has its definitions and no facts yet. */
  private void begin(Definitions definitions) throws SQLException, IOException {
    definitions.write(file(Audience.ANALYST));
    workbench.attachNew(file(Audience.ANALYST), "analyst");
    workbench.use("analyst");
    workbench.run("begin");
    definitions.complete(workbench.connection());
  }

  private Path liveFile(String id) {
    return folder.release(id).resolve(Audience.ANALYST.fileName(id));
  }

  private Publication unchanged(String id) throws SQLException, IOException {
    List<GateResult> results = decided(gates.freshness(workbench, today()));
    LOG.debug("release {} is live already, {}", id, times);
    if (!letThrough(results)) {
      return held(id, results);
    }
    confirmLease.run();
    LiveLinks.point(folder.root(), id);
    StaleMarker.clear(folder);
    return new Unchanged(id);
  }

  private Publication candidate(String id, List<PinnedTable> pinned, Definitions definitions)
      throws SQLException, IOException {
    materialise(definitions);
    times.ended("series");
    List<GateResult> results = decided(ask(id, definitions));
    times.ended("gates");
    if (!letThrough(results)) {
      LOG.debug("release {} is held back, {}", id, times);
      return held(id, results);
    }
    // a crash between completing and the swap, or a rollback, has left this very release
    if (!folder.holds(id)) {
      write(id, pinned, definitions, results);
    }
    confirmLease.run();
    folder.makeLive(id);
    Withdrawals.forget(folder, id);
    StaleMarker.clear(folder);
    times.ended("swap");
    LOG.debug("release {} is live, {}", id, times);
    return new Published(id, results);
  }

  private void materialise(Definitions definitions) throws SQLException {
    new Portions(workbench, definitions.kept()).materialise(Portions.MOST_EPISODES);
  }

  private List<GateResult> ask(String id, Definitions definitions)
      throws SQLException, IOException {
    if (live.isPresent()) {
      workbench.attachReadOnly(liveFile(live.get()), "live");
    }
    List<GateResult> results = gates.check(workbench, today());
    ManifestWriter manifest = new ManifestWriter(workbench, folder.building());
    results.add(
        Withdrawals.gate(
            folder, id, taken -> manifest.isMadeOfTheSame(taken, definitions.files())));
    return results;
  }

  private List<GateResult> decided(List<GateResult> results) {
    return decision.map(made -> made.appliedTo(results)).orElse(results);
  }

  private void write(
      String id, List<PinnedTable> pinned, Definitions definitions, List<GateResult> results)
      throws SQLException, IOException {
    AnalystFile.finish(workbench, id, results, definitions.kept());
    workbench.run("commit");
    times.ended("comments and keys");
    workbench.attachNew(file(Audience.PUBLISHED), "published");
    if (live.isPresent()) {
      workbench.detach("live");
    }
    PreviousRelease.attach(workbench, folder, clock);
    workbench.use("analyst");
    PublishedFile.write(workbench);
    times.ended("published");
    ManifestWriter manifest = new ManifestWriter(workbench, folder.building());
    manifest.readLake(pinned);
    manifest.readInputs(definitions.files());
    writeDictionary(id);
    workbench.detach("published");
    workbench.detach("analyst");
    times.ended("write");
    for (Audience audience : Audience.values()) {
      Path named = folder.building().resolve(audience.fileName(id));
      Files.move(file(audience), named);
      FileCheck.check(named, audience);
    }
    times.ended("check");
    ReleaseFolder.delete(folder.building().resolve("spill"));
    manifest.write(id, live, clock.instant(), results);
    confirmLease.run();
    folder.complete(id);
  }

  private void writeDictionary(String id) throws SQLException, IOException {
    Dictionary dictionary = Dictionary.of(workbench, "Data dictionary of release " + id);
    Files.writeString(folder.building().resolve("dictionary.md"), dictionary.markdown());
    Files.writeString(folder.building().resolve("dictionary.html"), dictionary.html());
  }

  private Held held(String id, List<GateResult> results) throws IOException {
    Held held = new Held(id, results);
    StaleMarker.mark(folder, live, id, held.failed(), clock.instant());
    return held;
  }

  private static boolean letThrough(List<GateResult> results) {
    return results.stream().allMatch(GateResult::lets);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private Path file(Audience audience) {
    return folder.building().resolve(audience.fileName("next"));
  }

  @Override
  public void close() throws SQLException {
    workbench.close();
  }
}
