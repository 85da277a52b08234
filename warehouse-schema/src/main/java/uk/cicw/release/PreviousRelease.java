package uk.cicw.release;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.duckdb.Workbench;

/**
 * The release that was built last, live or rolled back, of those that still have their figures:
 * whoever looks for what a new one hides has seen it.
 */
final class PreviousRelease {
  private static final Logger LOG = LoggerFactory.getLogger(PreviousRelease.class);

  /** Attaches the analysts' file of it as {@code previous}, or one that says nothing. */
  static void attach(Workbench workbench, ReleaseFolder folder, Clock clock)
      throws SQLException, IOException {
    Optional<Manifest> last =
        new Releases(folder.root(), clock)
            .list().stream().filter(release -> release.reduced() == null).findFirst();
    if (last.isPresent()) {
      String id = last.get().releaseId();
      workbench.attachReadOnly(
          folder.release(id).resolve(Audience.ANALYST.fileName(id)), "previous");
      if (saysWhatItHid(workbench)) {
        return;
      }
      LOG.warn("release {} does not say what it hid, so this one is decided without it", id);
      workbench.detach("previous");
    }
    workbench.run(Workbench.sql("no_figure_disclosure"));
  }

  private static boolean saysWhatItHid(Workbench workbench) throws SQLException {
    return !workbench
        .select(
            """
            select table_name from duckdb_tables()
            where database_name = 'previous' and table_name = 'figure_disclosure'""",
            row -> row.getString(1))
        .isEmpty();
  }

  private PreviousRelease() {}
}
