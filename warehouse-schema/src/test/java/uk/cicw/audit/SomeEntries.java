package uk.cicw.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.cicw.access.Role;

/** Statements of an analyst, a few each day from the middle of November on. */
final class SomeEntries {
  private static final Instant FIRST = Instant.parse("2026-11-20T09:00:00Z");

  static AuditEntry entry(String user, int number) {
    return new AuditEntry(
        FIRST.plus(Duration.ofHours(6L * number)),
        user,
        Optional.of(Role.ANALYST),
        Optional.of("813"),
        "10.0.0.7",
        number % 3 == 0 ? "sql" : "gateway",
        Optional.of("2026-11-20-abc"),
        List.of("fact_placements", "dim_children"),
        number,
        12,
        number % 5 == 0 ? "refused" : "done",
        Optional.empty(),
        number % 2 == 0
            ? Optional.of(
                "select * from fact_placements where child_key = 'child%d'".formatted(number))
            : Optional.empty());
  }

  /** Entries 0 to {@code count - 1}, over two months from the 45th on. */
  static void append(AuditLog log, int count) {
    for (int i = 0; i < count; i++) {
      log.append(entry("j.smith", i));
    }
  }

  private SomeEntries() {}
}
