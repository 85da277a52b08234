package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class XmlReturnTest {
  private static final Path FAKE = Path.of("src/test/resources/returns/fake-2017-18/fake_903.xml");

  @Test
  void everyElementOfTheReturnIsAccountedFor() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (DecodedTable table : Decoder.decode(DeliveredFile.plain(FAKE), row -> {})) {
      counts.put(table.table(), table.rowCount());
      assertThat(table.unknownColumns()).isEmpty();
    }
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "header", 253,
                "episodes", 459,
                "reviews", 1206,
                "oc2", 253,
                "prev_perm", 253,
                "uasc", 12,
                "missing", 6,
                "oc3", 6,
                "ad1", 3,
                "placed_adoption", 3));
  }

  @Test
  void aReviewKnowsTheChildItStandsWithin() throws Exception {
    List<TextRow> reviews = new ArrayList<>();
    Decoder.decode(
        DeliveredFile.plain(FAKE),
        row -> {
          if (row.table().equals("reviews")) {
            reviews.add(row);
          }
        });
    assertThat(reviews.get(0))
        .isEqualTo(
            new TextRow(
                "reviews",
                1,
                Map.of(
                    "CHILD", "907440",
                    "DOB", "28/07/2010",
                    "REVIEW", "27/09/2015",
                    "REVIEW_CODE", "PN0"),
                Optional.empty()));
  }
}
