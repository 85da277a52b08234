package uk.cicw.conform;

import java.time.LocalDate;
import java.time.Month;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Ssda903;

/** Care leavers (OC3): as reported, with the age at the birthday that fell in the year. */
final class CareLeaverFact {
  static final MappedFact MAPPED =
      MappedFact.ofYears(
          Facts.CARE_LEAVERS,
          Ssda903.OC3,
          MappedColumn.same("birth_month"),
          MappedColumn.from("in_touch_code", "in_touch"),
          MappedColumn.from("activity_code", "activ"),
          MappedColumn.from("accommodation_code", "accom"));

  static Fact from(Child child, StagedRow row) {
    int age = ageInYear(row.required("birth_month"), row.collectionYear());
    return MAPPED.from(child, row).with("age_years", age);
  }

  /**
   * The age at the birthday in the collection year: its April to December are of the year before.
   */
  static int ageInYear(LocalDate birthMonth, int collectionYear) {
    boolean isFirstNineMonths = birthMonth.getMonthValue() >= Month.APRIL.getValue();
    return collectionYear - birthMonth.getYear() - (isFirstNineMonths ? 1 : 0);
  }

  private CareLeaverFact() {}
}
