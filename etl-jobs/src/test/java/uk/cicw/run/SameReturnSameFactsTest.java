package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.run.SmallWarehouse.JUNE_2020;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.decode.SameReturn;
import uk.cicw.decode.SameReturnXml;

/** One return as CSV, as CSV of Windows with other headings, as XML and as a workbook. */
class SameReturnSameFactsTest {
  @TempDir Path folder;

  @Test
  void theFormOfAReturnDoesNotMatterToTheFacts() throws Exception {
    Map<String, List<String>> asCsv = facts("csv", SameReturn.asPublished());

    Path windows = Files.createDirectories(folder.resolve("windows"));
    assertThat(facts("windows-home", SameReturn.shuffledAndAliased(windows, 813))).isEqualTo(asCsv);
    Path xml = SameReturnXml.write(folder.resolve("return.xml"));
    assertThat(facts("xml", List.of(xml))).isEqualTo(asCsv);
    Path workbook = SameReturn.workbook(folder.resolve("return.xlsx"), true);
    assertThat(facts("workbook", List.of(workbook))).isEqualTo(asCsv);
  }

  private Map<String, List<String>> facts(String home, List<Path> files) throws Exception {
    return new SmallWarehouse(folder.resolve(home)).night(JUNE_2020, files).facts();
  }
}
