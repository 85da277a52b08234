package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file gets that as a whole can not be used, and what a row gets that stands askew. */
class BadFileTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reviews.csv  | CHILD,DOB,REVIEW_CODE          | reviews lacks the required column REVIEW
          header.csv   | CHILD,SEX,DOB,UPN,MOTHER       | header lacks the required column ETHNIC
          unnamed.csv  | CHILD,DECOM,RNE,LS,PLACE,DEC   | episodes lacks the required column CIN
          uasc.csv     | CHILD,SEX,GENDER,DOB,DUC       | uasc has two columns that are SEX
          reviews.csv  | CHILD,CHILD,DOB,REVIEW,REVIEW_CODE | reviews has two columns that are CHILD
          list.csv     | CHILD,DOB,SEX,ETHNIC,TEAM,WORKER,STATUS,REASON,START | it is no extract: its columns are those of no table
          notes.txt    | Minutes of the meeting         | it is no extract: its columns are those of no table
          """)
  void headingsThatMakeNoExtract(String name, String headings, String reason) throws IOException {
    assertThatThrownBy(() -> decode(name, headings + "\n"))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessage(reason);
  }

  @Test
  void aTableIsKnownByItsColumnsWhateverTheFileIsCalled() throws Exception {
    assertThat(tables("export 17.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n"))
        .containsExactly("reviews");
    assertThat(tables("export.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"))
        .containsExactly("header");
    assertThat(tables("813_UASC_2018.csv", "CHILD,SEX,DOB\n")).containsExactly("uasc");
    assertThat(tables("SW Episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n"))
        .containsExactly("sw_episodes");
  }

  @Test
  void onlyTheHeadingsTellWhatPartsTheCells() throws Exception {
    List<TextRow> rows = new ArrayList<>();
    decode(
        file("reviews.txt", "CHILD\tDOB\tREVIEW\tREVIEW_CODE\n1;2,3\t\t03/05/2017\tPN1\n"),
        rows::add);
    assertThat(rows)
        .singleElement()
        .matches(row -> row.value("CHILD").equals(Optional.of("1;2,3")));
  }

  @Test
  void anEmptyFileIsNotAnExtractOfNoRows() {
    assertThatThrownBy(() -> decode("reviews.csv", ""))
        .hasMessage("it is empty, without even a heading");
  }

  @Test
  void aHeadingWithoutRowsIsAnExtractOfNoRows() throws Exception {
    assertThat(decode(file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n"), row -> {}))
        .singleElement()
        .matches(table -> table.rowCount() == 0);
  }

  @Test
  void aQuoteThatIsNeverClosedWouldSwallowTheRowsBehindIt() {
    assertThatThrownBy(
            () -> decode("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,\"01/02/2010,,\n2,,,\n"))
        .hasMessageContaining("a quote is never closed");
  }

  @Test
  void anErrorDoesNotQuoteTheFile() {
    assertThatThrownBy(
            () -> decode("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,\"secret\"x,,\n"))
        .hasMessage("a quote within it does not match, or a cell has no end");
  }

  @Test
  void aFileWithNulBytesWasWrittenOnlyInPart() {
    assertThatThrownBy(
            () -> decode("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,\0\0\0\0\0\0\0\0"))
        .hasMessageContaining("NUL");
  }

  @Test
  void bytesThatNoEncodingKnowsAreNotGuessedAt() throws Exception {
    byte[] bytes = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,?,,\n".getBytes(StandardCharsets.US_ASCII);
    bytes[31] = (byte) 0x81;
    Path file = Files.write(folder.resolve("reviews.csv"), bytes);
    assertThatThrownBy(() -> decode(file, row -> {}))
        .hasMessage("it is no text in UTF-8, UTF-16 or windows-1252");
  }

  @Test
  void aTruncatedXmlIsUnreadable() throws Exception {
    byte[] bytes = Files.readAllBytes(RETURNS.resolve("fake-2017-18/fake_903.xml"));
    Path file = Files.write(folder.resolve("903.xml"), Arrays.copyOf(bytes, 200_000));
    assertThatThrownBy(() -> decode(file, row -> {}))
        .hasMessage("it is no well-formed XML, or its end is missing");
  }

  @Test
  void aTruncatedWorkbookIsUnreadable() throws Exception {
    Path whole = SameReturn.workbook(folder.resolve("whole.xlsx"), true);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {600, bytes.length / 2, bytes.length - 30}) {
      Path file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> decode(file, row -> {}))
          .hasMessage("it is no workbook, or a part of it is missing");
    }
  }

  @Test
  void aTruncatedGzipIsUnreadable() throws Exception {
    byte[] bytes = Files.readAllBytes(RETURNS.resolve("fake-2017-18/episodes.csv.gz"));
    Path file = Files.write(folder.resolve("episodes.csv.gz"), Arrays.copyOf(bytes, 50_000));
    assertThatThrownBy(() -> decode(file, row -> {})).isInstanceOf(UnreadableExtract.class);
  }

  @Test
  void xmlCanNotReadOtherFiles() {
    String attack =
        """
        <?xml version="1.0"?>
        <!DOCTYPE EXPSSDA903 [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <EXPSSDA903><CHILD><HEADER><CHILDID>&secret;</CHILDID></HEADER></CHILD></EXPSSDA903>
        """;
    assertThatThrownBy(() -> decode("903.xml", attack))
        .hasMessage("it declares a document type, which no return has");
  }

  @ParameterizedTest
  @CsvSource({"Annex_A.xlsx", "ch_fake.xlsx"})
  void otherListsOfChildrenAndOfProvidersAreNoExtracts(String name) {
    assertThatThrownBy(() -> decode(RETURNS.resolve("no-extracts").resolve(name), r -> {}))
        .hasMessage("it is no extract: no sheet has the columns of a table");
  }

  @Test
  void aRowWithACellTooManyOrTooFewIsMarkedAndNotPadded() throws Exception {
    List<TextRow> rows =
        decode(
            "reviews.csv",
            """
            CHILD,DOB,REVIEW,REVIEW_CODE,,
            1,02/03/2004,05/06/2017,PN1
            2,02/03/2004,05/06/2017,PN1,,
            3,02/03/2004,05/06/2017
            4,02/03/2004,05/06/2017,PN1,PN2
            """);
    assertThat(rows.get(0).fault()).isEmpty();
    assertThat(rows.get(1).fault()).isEmpty();
    assertThat(rows.get(2).fault()).contains("the row has 3 cells under 4 headings");
    assertThat(rows.get(3).fault()).contains("the row has 5 cells under 4 headings");
  }

  @Test
  void aLineBreakInQuotesAndBlanksOfTheWebStayWithinTheirCell() throws Exception {
    List<TextRow> rows =
        decode(
            "reviews.csv",
            "CHILD,DOB,REVIEW,REVIEW_CODE\n\"A\n1\",\u00A002/03/2004 ,,\"PN1\"\n\n,,,\n2,,,\n");
    assertThat(rows).extracting(TextRow::rowNumber).containsExactly(1, 2);
    assertThat(rows.get(0).values())
        .containsEntry("CHILD", "A\n1")
        .containsEntry("DOB", "02/03/2004")
        .containsEntry("REVIEW_CODE", "PN1")
        .doesNotContainKey("REVIEW");
  }

  @Test
  void aCodeThatWentThroughADataFrameIsTheCodeAgain() throws Exception {
    List<TextRow> rows =
        decode("header.csv", "CHILD,SEX,DOB,ETHNIC,MOTHER\n7,2.0,02/03/2004,WBRI,1.0\n");
    assertThat(rows.get(0).values()).containsEntry("SEX", "2").containsEntry("MOTHER", "1");
  }

  private List<String> tables(String name, String text) throws Exception {
    return decode(file(name, text), row -> {}).stream().map(DecodedTable::table).toList();
  }

  private List<TextRow> decode(String name, String text) throws IOException, UnreadableExtract {
    List<TextRow> rows = new ArrayList<>();
    decode(file(name, text), rows::add);
    return rows;
  }

  private static List<DecodedTable> decode(Path file, Consumer<TextRow> rows)
      throws UnreadableExtract {
    return Decoder.decode(DeliveredFile.plain(file), rows);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
