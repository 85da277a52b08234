package uk.cicw.backfill;

import java.time.ZonedDateTime;
import java.util.Optional;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;

/**
 * A run that was due within the span of a backfill.
 *
 * @param entry what the ledger knows of it
 */
public record PlannedRun(
    RunKey key, ZonedDateTime due, Optional<RunEntry> entry, Outlook outlook) {}
