package uk.cicw.privacy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.cicw.release.Audience;
import uk.cicw.release.Manifest;
import uk.cicw.release.Releases;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** Kept releases whose file for analysts has rows about a child. */
record ReleasesWithChild(Releases releases, KnownChild child) {

  /** Those, and every one that was to lose its file before: it may have been left half done. */
  List<Manifest> list() throws IOException, SQLException {
    List<Manifest> found = new ArrayList<>();
    for (Manifest release : releases.list()) {
      if (release.reduced() != null || holds(release.releaseId())) {
        found.add(release);
      }
    }
    return found;
  }

  /** Whether a release that has its file has the child. */
  boolean holds(String id) throws IOException, SQLException {
    try (Connection file = releases.open(id, Audience.ANALYST)) {
      String there =
          tablesOf(file).stream()
              .map("select authority_code, child_id from %s"::formatted)
              .collect(Collectors.joining(" union all "));
      try (PreparedStatement rows =
          file.prepareStatement(
              "select count(*) > 0 from (%s) where authority_code = ? and child_id = ?"
                  .formatted(there))) {
        rows.setString(1, child.authority());
        rows.setString(2, child.pseudonym());
        try (var found = rows.executeQuery()) {
          return found.next() && found.getBoolean(1);
        }
      }
    }
  }

  /** A release of an earlier build may lack a fact that was declared since. */
  private static List<String> tablesOf(Connection file) throws SQLException {
    List<String> there = new ArrayList<>();
    try (var statement = file.createStatement();
        var tables = statement.executeQuery("select table_name from duckdb_tables()")) {
      while (tables.next()) {
        there.add(tables.getString(1));
      }
    }
    return Facts.WITH_CHILDREN.stream().map(KeptTable::name).filter(there::contains).toList();
  }
}
