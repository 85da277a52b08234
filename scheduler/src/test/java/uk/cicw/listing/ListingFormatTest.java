package uk.cicw.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingFormatTest {
  private static final Listing TREND =
      Listing.of("period_label", "numerator", "value", "status", "is_synthetic")
          .add("2011/12", 18, new BigDecimal("9.9"), "value", true)
          .add("2012/13", 0, Optional.empty(), "not available, \"yet\"", false);

  @Test
  void aTableAlignsNumbersToTheRightAndLeavesAbsentValuesBlank() {
    assertThat(print(ListingFormat.TABLE))
        .isEqualTo(
            """
            period_label  numerator  value  status                is_synthetic
            ------------  ---------  -----  --------------------  ------------
            2011/12              18    9.9  value                 true
            2012/13               0         not available, "yet"  false
            """);
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertThat(print(ListingFormat.CSV))
        .isEqualTo(
            """
            period_label,numerator,value,status,is_synthetic\r
            2011/12,18,9.9,value,true\r
            2012/13,0,,"not available, ""yet""\",false\r
            """);
  }

  @Test
  void jsonKeepsTypesAndSaysNull() {
    assertThat(print(ListingFormat.JSON))
        .isEqualTo(
            """
            [ {
              "period_label" : "2011/12",
              "numerator" : 18,
              "value" : 9.9,
              "status" : "value",
              "is_synthetic" : true
            }, {
              "period_label" : "2012/13",
              "numerator" : 0,
              "value" : null,
              "status" : "not available, \\"yet\\"",
              "is_synthetic" : false
            } ]
            """);
  }

  @Test
  void sectionsAreOneCsvOfCells() {
    StringWriter text = new StringWriter();
    new Sections(Map.of("runs", Listing.of("workflow", "attempt").add("nightly", 2)))
        .print(ListingFormat.CSV, new PrintWriter(text));
    assertThat(text.toString())
        .isEqualTo(
            """
            section,row,column,value\r
            runs,1,workflow,nightly\r
            runs,1,attempt,2\r
            """);
  }

  private static String print(ListingFormat format) {
    StringWriter text = new StringWriter();
    format.print(TREND, new PrintWriter(text));
    return text.toString();
  }
}
