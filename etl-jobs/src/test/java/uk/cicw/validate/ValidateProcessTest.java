package uk.cicw.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council checks a return of 2024/25 where it lies. */
class ValidateProcessTest {
  private static final String HEADER =
      """
      CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
      anna,F,15/05/2012,WBRI,UN4,0,
      ben,M,15/05/2013,WBRI,UN4,,
      """;

  /** The second row lacks a URN. */
  private static final String EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      anna,01/06/2024,S,C2,N1,U6,PR1,,,,DN15 6NL,DN16 1AB,SC012345
      ben,01/06/2024,S,C2,N1,U6,PR1,,,,DN15 6NL,DN16 1AB,
      """;

  @TempDir private Path folder;
  private Path delivered;

  @BeforeEach
  void deliver() throws IOException {
    delivered = Files.createDirectory(folder.resolve("return-2024-25"));
    Files.writeString(delivered.resolve("header.csv"), HEADER);
    Files.writeString(delivered.resolve("episodes.csv"), EPISODES);
  }

  @Test
  void aMissingUrnIsShownByRuleChildAndRowAndGoneWhenCorrected() throws IOException {
    ValidatedReturn before = ValidatedReturn.of(delivered, "--report", folder.resolve("reports"));
    assertThat(before.exitCode()).isZero();
    assertThat(before.out()).contains("return of 2024/25 (csv)").doesNotContain("anna", "ben");
    assertThat(before.counts()).containsEntry("218", "1 rows, 1 children");
    assertThat(cells())
        .filteredOn(line -> line.startsWith("218,"))
        .singleElement()
        .asString()
        .endsWith(",error,ben,episodes,episodes.csv,2,URN,,,,");

    Files.writeString(
        delivered.resolve("episodes.csv"), EPISODES.replace("DN16 1AB,\n", "DN16 1AB,SC054321\n"));
    assertThat(ValidatedReturn.of(delivered).counts()).doesNotContainKey("218");
  }

  private List<String> cells() throws IOException {
    return Files.readAllLines(folder.resolve("reports/return-2024-25-csv/cells.csv"));
  }

  @Test
  void reportsAreForTheirOwnerAlone() throws IOException {
    ValidatedReturn.of(delivered, "--report", folder.resolve("reports"));
    Path reports = folder.resolve("reports/return-2024-25-csv");
    assertThat(permissions(reports)).isEqualTo("rwx------");
    for (String name : List.of("cells.csv", "rows.xlsx", "summary.html")) {
      assertThat(permissions(reports.resolve(name))).isEqualTo("rw-------");
    }
    assertThat(Files.readString(reports.resolve("summary.html")))
        .contains("id=\"rule-218\">218</td>")
        .doesNotContain("<script", "http");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theWorkbookHasTheRowsAsTheyWereDeliveredWithTheRulesBesideThem() throws IOException {
    ValidatedReturn.of(delivered, "--report", folder.resolve("reports"));
    Path file = folder.resolve("reports/return-2024-25-csv/rows.xlsx");
    try (InputStream bytes = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly(
              "read me",
              "rules",
              "children",
              "months",
              "suggestions",
              "not checked",
              "header",
              "episodes");
      List<Row> rows = workbook.findSheet("episodes").orElseThrow().read();
      assertThat(rows.get(2).getCellText(0)).isEqualTo("2");
      assertThat(rows.get(2).getCellText(1)).contains("218");
      assertThat(rows.get(2).stream().filter(Objects::nonNull).map(Cell::getText))
          .contains("ben", "01/06/2024");
      assertThat(rows.get(1).getCellText(1)).doesNotContain("218");
    }
  }

  @Test
  void aRuleThatLacksWhatItNeedsIsToldAndRunsOnceItIsThere() throws IOException {
    ValidatedReturn alone = ValidatedReturn.of(delivered);
    assertThat(alone.out())
        .contains("for want of a list of Ofsted's providers", "header of last year (--last)");
    Path last = Files.createDirectory(folder.resolve("return-2023-24"));
    Files.writeString(last.resolve("header.csv"), HEADER.replace("2012", "2011"));
    Path providers = Path.of("src/test/resources/returns/providers/scp_fake.xlsx");
    Path postcodes = folder.resolve("postcodes.csv");
    Files.writeString(
        postcodes, "postcode,authority_code,easting,northing\nDN15 6NL,813,489000,411000\n");
    assertRefused(1, "whose return it is", delivered, postcodes);
    ValidatedReturn all =
        ValidatedReturn.of(delivered, providers, postcodes, "--last", last, "--authority", "813");
    assertThat(all.out()).doesNotContain("Ofsted's providers", "header of last year");
    assertThat(all.counts())
        .containsEntry("1008", "1 rows, 1 children") // SC012345 is no provider of the list
        .containsEntry("203", "1 rows, 1 children"); // anna was born in another year
  }

  @Test
  void aFileThatIsNoTableIsLeftOutAndSaid() throws IOException {
    Files.writeString(delivered.resolve("contacts.csv"), "NAME,TELEPHONE\nanna,01724\n");
    ValidatedReturn validated = ValidatedReturn.of(delivered);
    assertThat(validated.exitCode()).isEqualTo(1);
    assertThat(validated.out()).contains("Left out contacts.csv: it is no extract");
    assertThat(validated.counts()).containsKey("218");
  }

  @Test
  void whatCanNotBeValidatedIsSaidWithoutAValue() throws IOException {
    Files.writeString(delivered.resolve("headers_again.csv"), HEADER);
    assertRefused(1, "header is in header.csv and in headers_again.csv", delivered);
    Files.delete(delivered.resolve("headers_again.csv"));
    assertRefused(1, "there is no such file or folder", folder.resolve("nowhere"));
    assertRefused(2, "Cannot read --year", delivered, "--year", "2024");
    assertRefused(1, "is of 2023/24. Name one of the same year", delivered, "--before", earlier());
    assertRefused(2, "Cannot read --authority", delivered, "--authority", "Narnia");
    Path undated = Files.createDirectory(folder.resolve("undated"));
    Files.writeString(undated.resolve("header.csv"), HEADER);
    assertRefused(1, "of which collection year it is. Give --year", undated);
  }

  private Path earlier() throws IOException {
    Path earlier = Files.createDirectory(folder.resolve("return-2023-24"));
    Files.writeString(earlier.resolve("episodes.csv"), EPISODES.replace("/2024", "/2023"));
    return earlier;
  }

  private static void assertRefused(int exitCode, String reason, Object... arguments) {
    ValidatedReturn refused = ValidatedReturn.of(arguments);
    assertThat(refused.exitCode()).isEqualTo(exitCode);
    assertThat(refused.err()).startsWith("Cannot ").contains(reason).doesNotContain("anna");
  }
}
