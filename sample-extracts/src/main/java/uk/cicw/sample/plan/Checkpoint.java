package uk.cicw.sample.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import uk.cicw.schema.CollectionYear;

/**
 * What shall hold on a day, and what shall have happened since the checkpoint before it.
 *
 * @param stock children in care
 * @param leavers children who ceased to be looked after since
 * @param shortStays those of them who had also started since
 * @param uasc unaccompanied asylum-seeking children among the stock
 * @param bands the stock by age at the end of the collection year: under 5, 5 to 9, 10 and over
 * @param entrants starters still in care, in the same bands; empty where the plan does not care
 * @param adopted leavers who were adopted
 * @param guardianship leavers with a special guardianship order
 * @param residence leavers with a residence or child arrangements order
 * @param mix the stock by where the children live
 * @param threePlus children of the stock with three or more placements since 1 April
 */
public record Checkpoint(
    LocalDate date,
    int stock,
    int leavers,
    int shortStays,
    int uasc,
    List<Integer> bands,
    List<Integer> entrants,
    int adopted,
    int guardianship,
    int residence,
    Mix mix,
    OptionalInt threePlus) {

  /**
   * Children by where they live; the rest are fostered or placed for adoption.
   *
   * @param fostered where it is given, it is met in place of the children placed with parents
   */
  public record Mix(
      OptionalInt fostered,
      int residential,
      int parents,
      int missing,
      int independent,
      int other) {}

  public static final int BANDS = 3;

  /** The age band: 0 under 5, 1 from 5 to 9, 2 from 10. */
  public static int band(int age) {
    return age < 5 ? 0 : age < 10 ? 1 : 2;
  }

  public CollectionYear year() {
    return CollectionYear.of(date);
  }

  public boolean isYearEnd() {
    return date.equals(year().end());
  }
}
