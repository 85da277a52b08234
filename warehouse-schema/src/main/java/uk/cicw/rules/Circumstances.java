package uk.cicw.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.schema.CollectionYear;

/**
 * What rules know of a return beside its rows.
 *
 * @param year whose codes count
 * @param start first day of the collection
 * @param end last day of the collection
 * @param authority code of the authority whose return it is, empty where it is not said
 * @param form {@code csv}, {@code xml} or {@code xlsx}
 */
public record Circumstances(
    CollectionYear year, LocalDate start, LocalDate end, Optional<String> authority, String form) {

  /** A return of a whole collection year. */
  public static Circumstances of(CollectionYear year, Optional<String> authority, String form) {
    return new Circumstances(year, year.start(), year.end(), authority, form);
  }
}
