package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.run.SmallWarehouse.JUNE_2020;

import java.io.IOException;
import java.nio.file.Files;
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

/**
 * The fake return of 2017/18: each row delivered is loaded or set aside, and fails the rules that
 * {@code cicw validate} finds it to fail.
 */
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
    assertThat(LakeContent.failures(folder)).isEqualTo(beforeItIsLanded("fake-2017-18-csv"));
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
    assertThat(LakeContent.failures(folder)).isEqualTo(beforeItIsLanded("fake-2017-18-xml"));
  }

  /** What fails as {@code cicw validate} says. */
  private static List<String> beforeItIsLanded(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/validate", name + ".txt"));
  }

  private LandingLedger landed(List<Path> files) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), "rules.first-year = 2018\n");
    return new SmallWarehouse(folder).night(JUNE_2020, files).ledger;
  }

  private static List<Path> csvFiles() throws Exception {
    try (var files = Files.list(FAKE)) {
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
