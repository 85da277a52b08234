package uk.cicw.sample.course;

import java.time.LocalDate;
import uk.cicw.sample.life.Care;
import uk.cicw.sample.life.Placement;
import uk.cicw.sample.life.Setting;

/** A planned change of placement. */
record Move(LocalDate day, Kind kind) {
  enum Kind {
    TO_ANOTHER_CARER,
    TO_ADOPTERS,
    /** The child goes missing; reported as a placement until 2014/15 (M1 to M3). */
    GONE_MISSING,
    /** Back to the carer from whom it went missing. */
    BACK
  }

  Placement from(Care care, SettingChoice choice) {
    return new Placement(day, setting(care, choice));
  }

  private Setting setting(Care care, SettingChoice choice) {
    return switch (kind) {
      case TO_ANOTHER_CARER -> choice.next(care, day);
      case TO_ADOPTERS -> Setting.FOR_ADOPTION;
      case GONE_MISSING -> Setting.MISSING;
      case BACK -> care.placements().get(care.placements().size() - 2).setting();
    };
  }
}
