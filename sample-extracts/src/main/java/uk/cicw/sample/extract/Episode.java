package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.sample.life.Placement;

/**
 * A legal status in a placement.
 *
 * @param away code of the temporary placement, where the child stays elsewhere for some days
 * @param changeReason why the placement changed at its end, empty where it did not
 */
record Episode(
    LocalDate start,
    Optional<LocalDate> end,
    String newEpisodeReason,
    String legalStatus,
    Placement placement,
    Optional<String> away,
    String changeReason) {}
