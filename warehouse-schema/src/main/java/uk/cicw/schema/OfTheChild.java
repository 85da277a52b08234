package uk.cicw.schema;

import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.text;

/** The columns that say which child a row of {@link Ssda903} is about. */
final class OfTheChild {
  static final Column CHILD =
      text("CHILD", "the authority's identifier of the child, stable over the years")
          .needed()
          .kept(Privacy.PSEUDONYM)
          .alias("CHILDID", "CHILD_ID", "CHILD ID", "CHILD UNIQUE ID", "LOCAL ID");

  static final Column DOB =
      date("DOB", "date of birth; an unknown day is the 15th of the month")
          .needed()
          .kept(Privacy.BIRTH_MONTH)
          .alias("DATE OF BIRTH", "BIRTH_DATE", "DATE_OF_BIRTH");

  private OfTheChild() {}
}
