package uk.cicw.status;

import java.time.LocalDate;
import java.util.List;
import uk.cicw.expected.Expectation;
import uk.cicw.listing.Listing;

/** The extracts that are expected each month, and how they stand. */
public final class ExpectedListing {

  /**
   * @param today in Europe/London
   */
  public static Listing of(List<Expectation> expectations, LocalDate today) {
    Listing listing =
        Listing.of(
            "extract_table",
            "authority_code",
            "source",
            "reporting_month",
            "due",
            "state",
            "data_to",
            "contact");
    for (Expectation one : expectations) {
      listing.add(
          one.extract().table(),
          one.extract().authority(),
          one.extract().source(),
          one.reported(),
          one.dueDay(),
          state(one, today),
          one.dataTo(),
          one.extract().contact());
    }
    return listing;
  }

  private static String state(Expectation one, LocalDate today) {
    if (one.hasArrived()) {
      return "arrived";
    }
    return one.isMissing(today) ? "missing" : "due today";
  }

  private ExpectedListing() {}
}
