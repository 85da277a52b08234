package uk.cicw.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import uk.cicw.listing.Listing;

/**
 * Shows figures with the decimals that their indicator is told with: the last column of a listing,
 * {@code decimals}, says how many and is not shown itself.
 */
record Precision(Set<String> figures) {
  /** The decimals of an indicator; what is only published is no indicator of ours and has one. */
  static final String DECIMALS = "coalesce(decimals, 1)";

  Listing apply(Listing listing) {
    int last = listing.columns().size() - 1;
    List<List<Optional<Object>>> rows = new ArrayList<>();
    for (List<Optional<Object>> row : listing.rows()) {
      int decimals = Integer.parseInt(row.get(last).orElseThrow().toString());
      rows.add(
          IntStream.range(0, last)
              .mapToObj(i -> cell(listing.columns().get(i), row.get(i), decimals))
              .toList());
    }
    return new Listing(listing.columns().subList(0, last), rows);
  }

  private Optional<Object> cell(String column, Optional<Object> value, int decimals) {
    return figures.contains(column)
        ? value.map(figure -> rounded(figure.toString(), decimals))
        : value;
  }

  /** The query has rounded already; what is left is to show as many zeros as are meant. */
  private static BigDecimal rounded(String figure, int decimals) {
    return new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_UP);
  }
}
