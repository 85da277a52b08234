package uk.cicw.conform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review that was held. */
record ReviewHeld(LocalDate date, String participation, Origin origin) {

  static ReviewHeld of(StagedRow row) {
    return new ReviewHeld(row.required("review"), row.required("review_code"), row.origin());
  }

  /**
   * Whether the child took part: PN1 to PN6. That attending without contributing (PN4) counts could
   * not be confirmed. Null for PN0, a child under four.
   */
  @Nullable Boolean isParticipation() {
    return participation.equals("PN0") ? null : !participation.equals("PN7");
  }
}
