package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake return of 2017/18: 2,675 children. */
class WholeReturnTest {
  @ParameterizedTest
  @CsvSource({
    "header, header, 2675",
    "episodes, episodes, 5050",
    "reviews, reviews, 12582",
    "uasc, uasc, 132",
    "oc2, oc2, 2675",
    "oc3, oc3, 53",
    "ad1, ad1, 29",
    "placed_for_adoption, placed_adoption, 29",
    "previous_permanence, prev_perm, 2675",
    "missing, missing, 43"
  })
  void everyRowIsHandedOverWithoutFault(String file, String table, int rowCount) throws Exception {
    AtomicInteger sound = new AtomicInteger();
    Path csv = Path.of("src/test/resources/returns/fake-2017-18", file + ".csv.gz");
    DecodedTable decoded =
        Decoder.decode(
                DeliveredFile.plain(csv), row -> sound.addAndGet(row.fault().isEmpty() ? 1 : 0))
            .get(0);
    assertThat(decoded.table()).isEqualTo(table);
    assertThat(decoded.rowCount()).isEqualTo(rowCount);
    assertThat(sound).hasValue(rowCount);
  }
}
