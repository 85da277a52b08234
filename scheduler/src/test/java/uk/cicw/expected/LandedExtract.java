package uk.cicw.expected;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.VersionStatus;

/** Extracts of 813 as they land. */
public final class LandedExtract {

  /** Lands a version that speaks of the days up to this one. */
  public static void of(String table, LocalDate dataTo, Jdbi ledgers) {
    String id = table + " to " + dataTo;
    Instant received = Instant.parse("2026-11-05T09:00:00Z");
    LandedFile file =
        new LandedFile(
            id, table + ".csv", "/in", table + ".csv", 1, received, "test", Optional.empty());
    ExtractVersion version =
        new ExtractVersion(
            id,
            "813",
            table,
            2027,
            dataTo,
            received,
            VersionStatus.DUE,
            Optional.empty(),
            true,
            Optional.empty(),
            file);
    new LandingLedger(ledgers).land(List.of(file), List.of(version));
  }

  private LandedExtract() {}
}
