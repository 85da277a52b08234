package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameReturnInEveryFormTest {
  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  @Test
  void thePublishedFilesAreReadAsTheyStand() throws Exception {
    assertThat(rows(SameReturn.asPublished()).getOrDefault("header", List.of()))
        .hasSize(2675)
        .startsWith(
            new TextRow(
                "header",
                1,
                Map.of(
                    "CHILD", "566910",
                    "SEX", "2",
                    "DOB", "27/03/2008",
                    "ETHNIC", "WROM",
                    "UPN", "D051910639385"),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "US-ASCII", "UTF-16LE", "UTF-16BE"})
  void theEncodingDoesNotMatter(String charset) throws Exception {
    List<Path> files = SameReturn.csv(folder, Charset.forName(charset), "", LineDelimiter.LF);
    assertThat(rows(files)).isEqualTo(rows(SameReturn.asPublished()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDoesNotMatter(String charset) throws Exception {
    List<Path> files = SameReturn.csv(folder, Charset.forName(charset), MARK, LineDelimiter.CRLF);
    assertThat(rows(files)).isEqualTo(rows(SameReturn.asPublished()));
  }

  @Test
  void theLineEndOfAnOldMacDoesNotMatter() throws Exception {
    List<Path> files = SameReturn.csv(folder, StandardCharsets.UTF_8, "", LineDelimiter.CR);
    assertThat(rows(files)).isEqualTo(rows(SameReturn.asPublished()));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\t', ';'})
  void tabsAndSemicolonsPartCellsAsWellAsCommas(char delimiter) throws Exception {
    assertThat(rows(SameReturn.delimited(folder, delimiter, QuoteStrategies.REQUIRED)))
        .isEqualTo(rows(SameReturn.asPublished()));
    assertThat(rows(SameReturn.delimited(folder, delimiter, QuoteStrategies.ALWAYS)))
        .isEqualTo(rows(SameReturn.asPublished()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderAndTheNamesOfColumnsDoNotMatter(long seed) throws Exception {
    assertThat(rows(SameReturn.shuffledAndAliased(folder, seed)))
        .isEqualTo(rows(SameReturn.asPublished()));
  }

  @Test
  void xmlIsTheSameReturn() throws Exception {
    Path xml = SameReturnXml.write(folder.resolve("return.xml"));
    assertThat(rows(List.of(xml))).isEqualTo(rows(SameReturn.asPublished()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWorkbookIsTheSameReturnWithDatesOfExcelOrOfText(boolean typed) throws Exception {
    Path workbook = SameReturn.workbook(folder.resolve("return.xlsx"), typed);
    assertThat(rows(List.of(workbook))).isEqualTo(rows(SameReturn.asPublished()));
  }

  private static Map<String, List<TextRow>> rows(List<Path> files) throws UnreadableExtract {
    Map<String, List<TextRow>> tables = new TreeMap<>();
    for (Path file : files) {
      Decoder.decode(
          DeliveredFile.plain(file),
          row -> tables.computeIfAbsent(row.table(), name -> new ArrayList<>()).add(row));
    }
    return tables;
  }
}
