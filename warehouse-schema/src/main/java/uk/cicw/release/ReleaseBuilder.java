package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.cicw.home.Settings;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateSettings;
import uk.cicw.release.gate.Gates;

/**
 * Builds a release from pinned tables and makes it live, unless it says what the live one says, or
 * a gate fails. Killed at any moment, it leaves the live release as it was or the new one complete.
 */
public final class ReleaseBuilder {
  private final ReleaseFolder folder;
  private final Clock clock;
  private final GateSettings settings;
  private final Definitions definitions;

  /** The builder of the warehouse of these settings, with the definitions of this build. */
  public static ReleaseBuilder of(Settings settings, Clock clock) {
    return new ReleaseBuilder(
        settings.home().releases(),
        clock,
        GateSettings.of(settings),
        new HomeDefinitions(settings.home().root(), settings.parameters()));
  }

  ReleaseBuilder(Path releases, Clock clock, GateSettings settings, Definitions definitions) {
    this.folder = new ReleaseFolder(releases);
    this.clock = clock;
    this.settings = settings;
    this.definitions = definitions;
  }

  /**
   * Builds and publishes.
   *
   * @param decision lets a release through that was held, where somebody decided so
   * @param confirmLease is run right before anything can be seen; it throws where this run may no
   *     longer write
   */
  public Publication build(
      List<PinnedTable> pinned, Optional<Decision> decision, Runnable confirmLease)
      throws SQLException, IOException {
    return build(decision, confirmLease, build -> build.run(pinned, definitions));
  }

  /**
   * Makes what is live anew without a child. It pins nothing of the lake, whose snapshots of then
   * have the child.
   *
   * @param childId its pseudonym
   */
  public Publication buildWithout(String authority, String childId, Runnable confirmLease)
      throws SQLException, IOException {
    return build(
        Optional.empty(), confirmLease, build -> build.runWithout(authority, childId, definitions));
  }

  private interface Way {
    Publication take(Build build) throws SQLException, IOException;
  }

  @SuppressWarnings("try") // the lock is held, not used
  private Publication build(Optional<Decision> decision, Runnable confirmLease, Way way)
      throws SQLException, IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      Gates gates = new Gates(settings, definitions.marts());
      try (Build build = Build.start(folder, clock, gates, decision, confirmLease)) {
        return way.take(build);
      } finally {
        ReleaseFolder.delete(folder.building());
      }
    }
  }
}
