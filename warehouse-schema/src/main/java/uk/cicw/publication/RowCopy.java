package uk.cicw.publication;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies the rows of tables out of a file of a release, in pieces: neither side ever holds more
 * than one of them in memory.
 */
record RowCopy(Connection release, Connection postgres) {
  private static final int ROWS_A_PIECE = 50_000;
  private static final int BUFFER = 1 << 16;

  /** Fills an empty table; gives the number of rows. */
  long into(String schema, ReleaseTable table) throws SQLException {
    CopyIn copy =
        postgres
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s.%s (%s) from stdin"
                    .formatted(
                        Sql.name(schema), Sql.name(table.name()), Sql.names(table.columnNames())));
    try {
      long pieces = pieces(table);
      for (long piece = 0; piece < pieces; piece++) {
        write(table, piece * ROWS_A_PIECE, copy);
      }
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private long pieces(ReleaseTable table) throws SQLException {
    return Sql.select(
            release,
            row -> row.getLong(1),
            "select coalesce(max(rowid) + 1, 0) from " + Sql.name(table.name()))
        .stream()
        .mapToLong(rows -> (rows + ROWS_A_PIECE - 1) / ROWS_A_PIECE)
        .sum();
  }

  private void write(ReleaseTable table, long from, CopyIn copy) throws SQLException {
    String sql =
        "select %s from %s where rowid >= %d and rowid < %d"
            .formatted(
                Sql.names(table.columnNames()), Sql.name(table.name()), from, from + ROWS_A_PIECE);
    StringBuilder lines = new StringBuilder(BUFFER);
    try (Statement statement = release.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        append(rows, table.columns().size(), lines);
        if (lines.length() >= BUFFER) {
          send(lines, copy);
        }
      }
      send(lines, copy);
    }
  }

  private static void append(ResultSet row, int columns, StringBuilder lines) throws SQLException {
    for (int column = 1; column <= columns; column++) {
      String value = row.getString(column);
      if (value == null) {
        lines.append("\\N");
      } else {
        escape(value, lines);
      }
      lines.append(column == columns ? '\n' : '\t');
    }
  }

  /** What would end a value or a line, in the text format of COPY. */
  private static void escape(String value, StringBuilder lines) {
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      switch (sign) {
        case '\\' -> lines.append("\\\\");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\t' -> lines.append("\\t");
        default -> lines.append(sign);
      }
    }
  }

  private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }
}
