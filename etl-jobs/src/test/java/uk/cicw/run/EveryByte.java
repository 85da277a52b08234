package uk.cicw.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks for texts in every file below some folders: in its bytes, free blocks among them, and, of
 * what is compressed, in what it unpacks to. Parquet and DuckDB files are read whole, as text.
 */
record EveryByte(List<Path> folders) {

  /** The files, with the texts that they hold. */
  List<String> holding(Collection<String> texts) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Path file : files()) {
        List<String> parts = parts(file, duckdb);
        for (String text : texts) {
          if (parts.stream().anyMatch(part -> contains(part, text))) {
            found.add(file + " holds " + text);
          }
        }
      }
    }
    return found;
  }

  List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(all::add);
      }
    }
    return all;
  }

  /** As bytes are read here: each a letter, in lower case. */
  private static boolean contains(String part, String text) {
    return Stream.of(UTF_8, UTF_16LE).anyMatch(charset -> part.contains(asBytes(text, charset)));
  }

  private static String asBytes(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static List<String> parts(Path file, Connection duckdb) throws IOException, SQLException {
    List<String> parts = new ArrayList<>();
    parts.add(file + "\n" + Files.readString(file, ISO_8859_1));
    String name = file.toString();
    if (name.endsWith(".gz")) {
      try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
        parts.add(new String(bytes.readAllBytes(), ISO_8859_1));
      }
    } else if (name.endsWith(".xlsx") && parts.get(0).contains("\nPK")) {
      // what landed is sealed, and opens for nobody
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.add(new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1));
        }
      }
    } else if (name.endsWith(".parquet")) {
      parts.add(rows(duckdb, "read_parquet('%s')".formatted(file)));
    } else if (name.endsWith(".duckdb")) {
      parts.addAll(tables(file, duckdb));
    }
    return parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> tables(Path file, Connection duckdb) throws SQLException {
    List<String> parts = new ArrayList<>();
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("attach '%s' as released (read_only)".formatted(file));
      String names =
          rows(duckdb, "(select table_name from duckdb_tables() where database_name = 'released')");
      for (String table : names.lines().toList()) {
        parts.add(rows(duckdb, "released.\"" + table.strip() + '"'));
      }
      statement.execute("detach released");
    }
    return parts;
  }

  private static String rows(Connection duckdb, String from) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + from)) {
      return text(rows);
    }
  }

  private static String text(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    StringBuilder text = new StringBuilder();
    while (rows.next()) {
      List<String> cells = new ArrayList<>();
      for (int at = 1; at <= width; at++) {
        cells.add(new String(String.valueOf(rows.getString(at)).getBytes(UTF_8), ISO_8859_1));
      }
      text.append(cells.stream().collect(Collectors.joining("|"))).append('\n');
    }
    return text.toString();
  }
}
