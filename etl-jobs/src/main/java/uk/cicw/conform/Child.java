package uk.cicw.conform;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** A child as the warehouse knows it: an authority and a pseudonym. */
public record Child(String authorityCode, String childId) implements Serializable {

  /** The child whom a row is about: of a staging table, of a fact or of what was kept of both. */
  static Child of(TableRow row) {
    if (StagedRow.isStaged(row)) {
      StagedRow staged = StagedRow.of(row);
      return new Child(staged.required("authority_code"), staged.required("child_id"));
    }
    // every fact and CHILD_REPORTS begin with these two
    return new Child(text(row.values()[0]), text(row.values()[1]));
  }

  /** The child in one text, which sorts like the child. */
  String label() {
    return authorityCode + '/' + childId;
  }

  static Child labelled(String label) {
    int slash = label.indexOf('/');
    return new Child(label.substring(0, slash), label.substring(slash + 1));
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }
}
