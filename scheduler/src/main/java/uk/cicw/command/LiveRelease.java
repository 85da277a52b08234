package uk.cicw.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;
import uk.cicw.question.AccessRecord;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** The release that questions go to. */
final class LiveRelease {

  /** Opens its analyst file for reading. */
  static Connection open(Cicw cicw, String purpose) throws IOException, SQLException {
    Settings settings = cicw.settingsOfExisting(purpose);
    return new Releases(settings.home().releases(), cicw.clock()).openLive(Audience.ANALYST);
  }

  /** Who reads rows of children in it by a command is written down. */
  static AccessRecord record(Cicw cicw, Connection release, String way) {
    return new AccessRecord(AuditLog.of(cicw.settings()), cicw.clock(), release, way);
  }

  /** Where its analyst file lies. */
  static Path file(Cicw cicw) throws IOException {
    Path folder = cicw.home().releases().toAbsolutePath().normalize();
    String id = new Releases(folder, cicw.clock()).current().orElseThrow();
    return folder.resolve(id).resolve(Audience.ANALYST.fileName(id));
  }

  private LiveRelease() {}
}
