package uk.cicw.decode;

import java.util.Optional;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.schema.CollectionYear;

/**
 * What a row itself says of whose it is and of which collection year; files that were put together
 * from several returns have such columns.
 *
 * @param authority code, GSS code or name, as delivered
 * @param year as delivered
 */
public record RowLabels(Optional<String> authority, Optional<String> year) {
  public static final RowLabels NONE = new RowLabels(Optional.empty(), Optional.empty());

  /** 2017/18 in any spelling; a bare 2018 is the year that ends then. */
  public Optional<CollectionYear> collectionYear() {
    return year.flatMap(
        label ->
            label.matches("20\\d\\d(\\.0)?")
                ? Optional.of(new CollectionYear(Integer.parseInt(label.substring(0, 4))))
                : CollectionYear.parse(label));
  }

  /** Whether the row belongs to that return; one that says nothing belongs to any. */
  public boolean fits(String authorityCode, int yearEnding) {
    boolean isTheirs =
        authority.isEmpty()
            || authority.flatMap(AuthorityCodes::of).equals(Optional.of(authorityCode));
    boolean isThen =
        year.isEmpty() || collectionYear().equals(Optional.of(new CollectionYear(yearEnding)));
    return isTheirs && isThen;
  }
}
