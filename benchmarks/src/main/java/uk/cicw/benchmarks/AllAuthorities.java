package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.cicw.model.KeptModel;
import uk.cicw.model.Models;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.release.SeriesMaking;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.statistics.Statistics;

/**
 * All series of 153 authorities over twenty years, built in memory, where DuckDB may take 4 GiB and
 * put nothing on the disk. Prints a row of the table with the most that the process ever held.
 */
public final class AllAuthorities {
  static final String JVM = "-Xmx256m";
  private static final double GIB = 1024 * 1024;
  private static final double TARGET_GIB = 4;

  public static void main(String[] args) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = '4GiB'; set temp_directory = ''");
      for (KeptTable table : Facts.TABLES) {
        statement.execute(definition(table));
      }
      ReferenceTables.install(connection);
      Statistics.install(connection);
      Models.installKept(connection);
      statement.execute(
          "insert into dim_extracts values ('x', '813', 'episodes', 2025, date '2025-03-31',"
              + " date '2025-04-05', 0, 0, 0, true)");
      statement.execute(Resource.text("published_figures"));
      for (KeptModel kept : Models.kept()) {
        kept.fill(connection);
      }
      SeriesMaking.create(connection);
      SeriesMaking.fill(connection);
      double peak = peakGib();
      System.out.printf(
          Locale.ROOT,
          "| every series of 153 authorities over 20 years | %s figures: %.1f GiB at most | memory: %.0f GiB | %.2f | at most 1.0 | %s |%n",
          figures(statement),
          peak,
          TARGET_GIB,
          peak / TARGET_GIB,
          peak <= TARGET_GIB ? "met" : "missed");
    }
  }

  /** Its statement, without key and comments. */
  static String definition(KeptTable table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + column.type().sql())
        .collect(Collectors.joining(", ", "create table " + table.name() + " (", ")"));
  }

  private static String figures(Statement statement) throws SQLException {
    try (ResultSet count =
        statement.executeQuery("select format('{:,}', count(*)) from benchmark")) {
      count.next();
      return count.getString(1);
    }
  }

  /** What Linux noted as the most memory that the process had resident, Java included. */
  private static double peakGib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / GIB;
  }

  private AllAuthorities() {}
}
