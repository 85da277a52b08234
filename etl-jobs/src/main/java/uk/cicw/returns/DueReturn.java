package uk.cicw.returns;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import uk.cicw.lake.StoredFile;
import uk.cicw.schema.CollectionYear;

/**
 * A return to be held against the rules.
 *
 * @param since what is known of earlier days stands
 * @param before files with what was found of it
 * @param states the days from then on, in their order
 */
record DueReturn(
    String authority,
    int yearEnding,
    LocalDate since,
    List<StoredFile> before,
    List<ReturnState> states)
    implements Serializable {

  CollectionYear year() {
    return new CollectionYear(yearEnding);
  }

  /** Whether all of this year's return can be read as it is on the last of the days. */
  boolean isNowThere() {
    return states.get(states.size() - 1).isThere();
  }

  /** Its rows in the lake. */
  Expression rows() {
    return Expressions.and(
        Expressions.equal("authority_code", authority), Expressions.equal("last_year", yearEnding));
  }

  DueReturn knowing(List<StoredFile> files) {
    return new DueReturn(authority, yearEnding, since, files, states);
  }
}
