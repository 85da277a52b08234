package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.cicw.access.Role;
import uk.cicw.audit.AuditAnswer;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.audit.AuditQuestion;
import uk.cicw.duckdb.Workbench;

/** The audit log as a table, {@code audit_log}: its latest entries, anew when some were added. */
record AuditFile(AuditLog audit, Path folder) implements Shelf.Editions {
  private static final String TABLE =
      """
      create table audit_log (
        entry_number bigint primary key, began_at timestamp not null, user_name varchar not null,
        role varchar, authority_code varchar, address varchar not null, way varchar not null,
        release_id varchar, tables varchar not null, row_count bigint not null,
        duration_ms bigint not null, outcome varchar not null, about varchar);
      comment on table audit_log is 'one row per entry of the audit log, its times in UTC';
      comment on column audit_log.way is 'gateway, sql, drill, login or users'""";

  /** The texts of statements may quote a child: they stay where they are. */
  private static final AuditQuestion EVERYTHING =
      new AuditQuestion(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100_000, false);

  private static final String ROW =
      "insert into audit_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** What its files weigh and when they were written last. */
  @Override
  public Optional<String> newest() throws IOException {
    if (!Files.isDirectory(audit.folder())) {
      return Optional.of("empty");
    }
    StringBuilder state = new StringBuilder("audit");
    try (Stream<Path> files = Files.list(audit.folder())) {
      for (Path file : files.sorted().toList()) {
        state
            .append(' ')
            .append(Files.size(file))
            .append('@')
            .append(Files.getLastModifiedTime(file));
      }
    }
    return Optional.of(state.toString());
  }

  @Override
  public Edition edition(String id) throws IOException, SQLException {
    Path file = folder.resolve("audit-" + UUID.randomUUID() + ".duckdb");
    try (Workbench workbench = Workbench.open(folder.resolve("spill"))) {
      workbench.attachNew(file, "audit");
      workbench.use("audit");
      workbench.run(TABLE);
      write(workbench);
      workbench.detach("audit");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    return new Edition(id, Optional.empty(), file, true);
  }

  private void write(Workbench workbench) throws SQLException {
    try (PreparedStatement row = workbench.connection().prepareStatement(ROW)) {
      for (AuditAnswer answer : audit.latest(EVERYTHING)) {
        bind(row, answer);
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void bind(PreparedStatement row, AuditAnswer answer) throws SQLException {
    AuditEntry entry = answer.entry();
    row.setLong(1, answer.sequence());
    row.setTimestamp(2, Timestamp.valueOf(LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC)));
    row.setString(3, entry.user());
    row.setString(4, entry.role().map(Role::text).orElse(null));
    row.setString(5, entry.authority().orElse(null));
    row.setString(6, entry.address());
    row.setString(7, entry.way());
    row.setString(8, entry.releaseId().orElse(null));
    row.setString(9, String.join(", ", entry.tables()));
    row.setLong(10, entry.rows());
    row.setLong(11, entry.millis());
    row.setString(12, entry.outcome());
    row.setString(13, entry.about().orElse(null));
  }
}
