package uk.cicw.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.duckdb.Workbench;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** Parquet files of every fact for a small authority, as a lake would pin them. */
final class SmallLake {

  /** The files of an authority with so many children, after the changes have been made to it. */
  static List<PinnedTable> with(Path folder, int children, String... changes) {
    try (Workbench workbench = Workbench.open(folder.resolve("spill"))) {
      Files.createDirectories(folder);
      FactTables.create(workbench);
      workbench.run("set variable children = " + children);
      workbench.run(text("small_lake"));
      for (String change : changes) {
        workbench.run(change);
      }
      return pinned(workbench, folder);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PinnedTable> pinned(Workbench workbench, Path folder) throws SQLException {
    List<PinnedTable> pinned = new ArrayList<>();
    for (KeptTable table : Facts.TABLES) {
      Path file = folder.resolve(table.name() + ".parquet");
      workbench.run(
          "copy %s to '%s' (format parquet, compression zstd)".formatted(table.name(), file));
      pinned.add(new PinnedTable(table.name(), 7, List.of(file.toUri().toString())));
    }
    return pinned;
  }

  /** The meaning of its facts: the reference dimensions and two indicators. */
  static void define(Connection connection) throws SQLException {
    ReferenceTables.install(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(text("small_definitions"));
    }
  }

  private static String text(String name) {
    String resource = "/release-cases/" + name + ".sql";
    try (InputStream sql = SmallLake.class.getResourceAsStream(resource)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SmallLake() {}
}
