package uk.cicw.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.Models;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.statistics.Statistics;

/**
 * The database file that a release begins as: definitions and comments, over facts and series
 * without a row. That of this build is made once, by the build, and lies on its class path: to plan
 * three hundred views and macros anew took a third of the time of a small release.
 */
final class DefinitionsFile {
  private static final String OF_THIS_BUILD = "/release/definitions.duckdb";

  /** How definitions come into a database that has the tables of facts. */
  @FunctionalInterface
  interface Installation {
    void into(Connection connection) throws SQLException;
  }

  /** Makes that of this build, as the file that is the only argument. */
  public static void main(String[] arguments) throws SQLException, IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.resolveSibling(""));
    Files.deleteIfExists(file);
    make(file, DefinitionsFile::installThisBuild);
  }

  /** Puts that of this build in a new place. A class path that no build has made has none yet. */
  static void copy(Path file) throws SQLException, IOException {
    try (InputStream made = DefinitionsFile.class.getResourceAsStream(OF_THIS_BUILD)) {
      if (made == null) {
        make(file, DefinitionsFile::installThisBuild);
      } else {
        Files.copy(made, file);
      }
    }
  }

  static void make(Path file, Installation definitions) throws SQLException {
    try (Workbench workbench = Workbench.open(file.resolveSibling("spill"))) {
      workbench.attachNew(file, "made");
      workbench.use("made");
      workbench.run("begin");
      FactTables.create(workbench);
      definitions.into(workbench.connection());
      SeriesMaking.create(workbench.connection());
      workbench.run("commit");
      workbench.detach("made");
    }
  }

  private static void installThisBuild(Connection connection) throws SQLException {
    ReferenceTables.install(connection);
    Statistics.install(connection);
    Models.installKept(connection);
  }

  private DefinitionsFile() {}
}
