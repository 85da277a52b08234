package uk.cicw.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * October's delivery lacks the URN of a home and has an episode that begins before the one before
 * it has ended; November's has the URN, and lacks another one.
 */
class PlantedUrnTest {
  private static final String EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      anna,01/06/2024,S,C2,N1,K2,PR4,,,,DN15 6NL,DN16 1AB,
      ben,01/05/2024,S,C2,N1,U6,PR4,01/09/2024,X1,CARPL,DN15 6NL,LS1 1AA,SC000002
      ben,20/08/2024,P,C2,N1,K2,PR4,,,,DN15 6NL,DN16 1AB,SC000001
      """;

  private static final String SOCIAL_WORKERS =
      """
      CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
      anna,15/05/2012,SW1001,01/06/2024,,MANAGE
      ben,15/05/2013,SW1002,01/05/2024,,MANAGE
      """;

  @TempDir private Path folder;
  private Path october;
  private Path november;
  private Path providers;

  @BeforeEach
  void deliver() throws IOException {
    october = delivery("october-2024-25", EPISODES);
    november =
        delivery(
            "november-2024-25",
            EPISODES
                .replace(
                    "CHANGE,HOME_POST,PL_POST,URN\n",
                    "CHANGE,HOME_POST,PL_POST,URN\ncleo,01/11/2024,S,C2,N1,K2,PR4,,,,DN15 6NL,DN16 1AB,\n")
                .replace(
                    "anna,01/06/2024,S,C2,N1,K2,PR4,,,,DN15 6NL,DN16 1AB,",
                    "anna,01/06/2024,S,C2,N1,K2,PR4,,,,DN15 6NL,DN16 1AB,SC000001"));
    providers = providers(folder.resolve("providers.xlsx"));
  }

  private Path delivery(String name, String episodes) throws IOException {
    Path delivery = Files.createDirectory(folder.resolve(name));
    Files.writeString(delivery.resolve("episodes.csv"), episodes);
    Files.writeString(delivery.resolve("sw_episodes.csv"), SOCIAL_WORKERS);
    return delivery;
  }

  /** A home at the postcode, and an agency elsewhere. */
  private static Path providers(Path file) throws IOException {
    List<List<String>> lines =
        List.of(
            List.of(
                "Local Authority",
                "URN",
                "Closed Date",
                "Provider Code",
                "Provider Placement Code",
                "Setting Address Postcode"),
            List.of("North Lincolnshire", "SC000001", "-", "PR4", "K2", "DN16 1AB"),
            List.of("Leeds", "SC000002", "-", "PR4", "U4, U5, U6", "LS1 2BB"));
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("List");
      for (int i = 0; i < lines.size(); i++) {
        for (int j = 0; j < lines.get(i).size(); j++) {
          sheet.value(i, j, lines.get(i).get(j));
        }
      }
    }
    return file;
  }

  @Test
  void itShowsUnderItsRuleItsChildItsMonthAndItsWorkerWithASuggestion() throws IOException {
    Path report = report(october, providers);
    assertThat(line(report, "rules", "218"))
        .contains("error", "none: no figure reads these cells", "episodes, row 1");
    assertThat(line(report, "children", "anna").toString()).contains("218", "SW1001");
    assertThat(line(report, "months", "June 2024").toString()).contains("218");
    assertThat(line(report, "workers", "SW1001").toString()).contains("218");
    assertThat(line(report, "suggestions", "218"))
        .contains("anna", "episodes, row 1", "URN", "(empty)", "SC000001");
    assertThat(line(report, "episodes", "1")).contains("URN: SC000001", "(empty)", "anna");
    assertThat(Files.readString(report.resolve("cells.csv")))
        .contains(
            ",error,anna,episodes,episodes.csv,1,URN,,SC000001,\"the only provider on Ofsted's list");
    assertThat(Files.readString(report.resolve("summary.html")))
        .contains("<td>anna</td>", "<td>SC000001</td>", "<td>June 2024</td>");
  }

  @Test
  void rulesAreRankedByTheFiguresThatTheyChange() throws IOException {
    Path report = report(october, providers);
    // without the episode that overlaps the child has left
    assertThat(line(report, "rules", "501").toString()).contains("Children looked after: 1 of 2");
    List<String> codes = lines(report, "rules").stream().map(cells -> cells.get(0)).toList();
    assertThat(codes).containsSubsequence("501", "218");
  }

  @Test
  void itIsFixedInTheNextReportAndWhatIsStillOpenIsTold() throws IOException {
    ValidatedReturn next =
        ValidatedReturn.of(
            november, providers, "--before", october, "--report", folder.resolve("reports"));
    assertThat(next.exitCode()).isZero();
    assertThat(next.out())
        .contains("Fixed since october-2024-25: ")
        .containsPattern("218 +1 +1 +1 +0 +error")
        .containsPattern("501 +1 +1 +0 +1 +error")
        .doesNotContain("anna");
    Path report = folder.resolve("reports/november-2024-25-csv");
    assertThat(line(report, "fixed", "218")).contains("anna", "episodes", "1", "URN");
    List<String> cells = Files.readAllLines(report.resolve("cells.csv"));
    assertThat(cells).anyMatch(line -> line.startsWith("218,") && line.endsWith(",new"));
    // its row has another number by now
    assertThat(cells)
        .anyMatch(
            line ->
                line.startsWith("501,")
                    && line.contains("ben,episodes,episodes.csv,4,DECOM,20/08/2024,01/09/2024,")
                    && line.endsWith(",still open"));
  }

  @Test
  void whatARuleCouldNotLookAtIsNeitherNewNorFixed() throws IOException {
    // without the list of providers rule 219 could not look at either
    Files.delete(october.resolve("sw_episodes.csv"));
    ValidatedReturn next = ValidatedReturn.of(november, "--before", october);
    assertThat(next.out()).containsPattern("SW12STG2 +1 +1 +0 +0 +error");
    ValidatedReturn back = ValidatedReturn.of(october, "--before", november);
    assertThat(back.out().substring(back.out().indexOf("Fixed since")))
        .doesNotContain("\nSW12STG2  ");
  }

  private Path report(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--report", folder.resolve("reports")));
    assertThat(ValidatedReturn.of(all.toArray()).exitCode()).isZero();
    return folder.resolve("reports/october-2024-25-csv");
  }

  /** The texts of the line of a sheet that begins with this one. */
  private static List<String> line(Path report, String sheet, String first) throws IOException {
    return lines(report, sheet).stream()
        .filter(cells -> cells.get(0).equals(first))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> lines(Path report, String sheet) throws IOException {
    try (InputStream bytes = Files.newInputStream(report.resolve("rows.xlsx"));
        ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
      List<List<String>> lines = new ArrayList<>();
      for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
        lines.add(
            row.stream()
                .map(cell -> Optional.ofNullable(cell).map(Cell::getText).orElse(""))
                .filter(Objects::nonNull)
                .toList());
      }
      return lines.stream().filter(cells -> !cells.isEmpty()).toList();
    }
  }
}
