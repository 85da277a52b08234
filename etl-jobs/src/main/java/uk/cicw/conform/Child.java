package uk.cicw.conform;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** A child as the warehouse knows it: an authority and a pseudonym. */
public record Child(String authorityCode, String childId) implements Serializable {

  /** The child whom a row of CHILD_REPORTS is about. */
  static Child of(TableRow report) {
    return new Child(text(report.values()[0]), text(report.values()[1]));
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }
}
