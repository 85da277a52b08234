package uk.cicw.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.cicw.access.Reader;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;

/** What readers did, for the audit log. */
record Trail(AuditLog log, Clock clock) {
  /**
   * Writes down one statement.
   *
   * @param plan what it was bound to, where it came that far
   */
  void add(
      Session session, Instant began, String sql, Optional<Plan> plan, long rows, String outcome) {
    Reader reader = session.reader();
    log.append(
        new AuditEntry(
            began,
            reader.name(),
            Optional.of(reader.role()),
            reader.authority(),
            session.address(),
            "gateway",
            plan.flatMap(bound -> bound.file().edition().releaseId()),
            plan.map(bound -> bound.checked().tables()).orElse(List.of()),
            rows,
            Duration.between(began, clock.instant()).toMillis(),
            outcome,
            Optional.empty(),
            Optional.of(sql)));
  }
}
