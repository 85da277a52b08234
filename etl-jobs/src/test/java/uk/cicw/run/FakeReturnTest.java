package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.run.SmallWarehouse.JUNE_2020;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RowCounts;

/** The fake return of 2017/18: each row delivered is loaded or set aside. */
class FakeReturnTest {
  private static final Path FAKE = Path.of("src/test/resources/returns/fake-2017-18");

  @TempDir Path folder;

  @Test
  void theCsvFilesAreAccountedFor() throws Exception {
    LandingLedger ledger = landed(csvFiles());
    assertThat(rows(ledger, RowCounts::in))
        .containsEntry("header", 2675)
        .containsEntry("episodes", 5050)
        .containsEntry("reviews", 12582);
    assertThat(rows(ledger, counts -> counts.loaded() + counts.setAside()))
        .isEqualTo(rows(ledger, RowCounts::in));
  }

  @Test
  void theXmlReturnIsAccountedFor() throws Exception {
    LandingLedger ledger = landed(List.of(FAKE.resolve("fake_903.xml")));
    assertThat(rows(ledger, RowCounts::in))
        .containsEntry("header", 253)
        .containsEntry("episodes", 459)
        .containsEntry("reviews", 1206);
    assertThat(rows(ledger, counts -> counts.loaded() + counts.setAside()))
        .isEqualTo(rows(ledger, RowCounts::in));
  }

  private LandingLedger landed(List<Path> files) throws Exception {
    return new SmallWarehouse(folder).night(JUNE_2020, files).ledger;
  }

  private static List<Path> csvFiles() throws Exception {
    try (var files = java.nio.file.Files.list(FAKE)) {
      return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
  }

  private static Map<String, Integer> rows(LandingLedger ledger, ToIntFunction<RowCounts> count) {
    return ledger.versions().stream()
        .collect(
            Collectors.toMap(
                ExtractVersion::extractTable,
                version -> count.applyAsInt(version.rows().orElseThrow())));
  }
}
