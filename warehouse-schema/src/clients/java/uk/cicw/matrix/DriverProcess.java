package uk.cicw.matrix;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Asks the driver on this class path, which may be of another version than that of the build. */
public final class DriverProcess {

  /** Prints a line for each call: its name, a tab, its outcome. */
  public static void main(String[] arguments) throws SQLException {
    String url = arguments[0];
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    Map<String, String> rows =
        ClientMatrix.rows(
            new ReleaseClient(
                () -> DriverManager.getConnection(url, readOnly),
                "main",
                Boolean.parseBoolean(arguments[1])));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    rows.forEach((call, outcome) -> out.println(call + "\t" + outcome));
  }

  private DriverProcess() {}
}
