package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * In the return of November two of three children are placed without Ofsted's number (URN). That of
 * one is filled in until December, and gone again in January.
 */
class RulesInTheRunTest {
  private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN\n";
  private static final String EPISODES =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST,URN\n";
  private static final String CHILDREN =
      "Anna,F,01/02/2012,WBRI,UN1\nBen,M,02/03/2013,WBRI,UN1\nCem,M,03/04/2014,WBRI,UN1\n";
  private static final String ANNA = "Anna,01/05/2024,S,C2,N1,U4,PR1,,,DN15 6NR,DN15 6NR,";
  private static final String BEN = "Ben,02/06/2024,S,C2,N1,U4,PR1,,,DN15 6NR,DN15 6NR,SC123456\n";
  private static final String CEM = "Cem,03/07/2024,S,C2,N1,U4,PR1,,,DN15 6NR,DN15 6NR,\n";
  private static final String MISSING_URN =
      """
      select strftime(row_date, '%d %B'), extract_row, fields, known_from, known_to
      from fact_rule_failures where rule_code = '218' order by row_date, known_from""";
  private static final String KNOWN_IN_NOVEMBER =
      """
      select count(*) from fact_rule_failures
      where rule_code = '218' and is_known_at(known_from, known_to, date '2024-11-30')""";

  @TempDir Path folder;

  @Test
  void whatFailsIsKnownFromTheDayItCameUntilTheDayItWasPutRight() throws Exception {
    settings("");
    RunOfTest november = night("2024-11-05", ANNA + "\n" + BEN + CEM);
    assertThat(november.exitCode()).as(november.err()).isZero();
    assertThat(november.out()).contains("@step validate done 1\n");
    assertThat(rows(MISSING_URN))
        .containsExactly("01 May|1|urn|2024-11-05|null", "03 July|3|urn|2024-11-05|null");
    assertThat(rows("select is_run, missing from fact_rule_checks where rule_code = '1008'"))
        .as("not run is not passed")
        .containsExactly("false|providers");
    assertThat(rows("select count(*) from fact_rule_checks where rule_code = '218' and is_run"))
        .containsExactly("1");
    assertThat(report("218"))
        .as("with the council's own identifiers, in nothing to compare with")
        .containsExactly("Anna,episodes,episodes.csv,1,URN,,", "Cem,episodes,episodes.csv,3,URN,,");
    FileTime written = Files.getLastModifiedTime(report().resolve("rows.xlsx"));

    assertThat(night("2024-11-06", ANNA + "\n" + BEN + CEM).out())
        .as("a night without news")
        .contains("@step validate done 0\n");
    assertThat(Files.getLastModifiedTime(report().resolve("rows.xlsx"))).isEqualTo(written);

    Path second = folder.resolve("extracts/episodes of the other team.csv");
    Files.writeString(second, EPISODES + ANNA + "SC654321\n");
    assertThat(night("2024-12-05", BEN + CEM).exitCode()).isZero();
    Files.delete(second);
    assertThat(report("218"))
        .as("rows are those of the file that came")
        .containsExactly("Cem,episodes,episodes.csv,2,URN,,still open");
    assertThat(Files.readString(report().resolve("summary.html")))
        .contains("what was received by 5 December 2024", "episodes of the other team.csv")
        .contains("Since before</th><td>what was received by 5 November 2024: 0 failures are new")
        .containsPattern("<td>218</td><td>Anna</td><td>episodes, row 1</td>");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(Files.newInputStream(report().resolve("rows.xlsx")))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .as("a sheet a file")
          .contains("header", "episodes", "episodes 2");
    }
    assertThat(rows(MISSING_URN))
        .containsExactly("01 May|1|urn|2024-11-05|2024-12-05", "03 July|3|urn|2024-11-05|null");
    assertThat(rows(KNOWN_IN_NOVEMBER)).containsExactly("2");

    Path byHand = folder.resolve("by hand");
    assertThat(
            RunOfTest.on("2024-12-06", home(), "report", "--year", "2024-25", byHand.toString())
                .out())
        .contains("Wrote " + byHand.resolve("813/2024-25") + " (begin with rows.xlsx");
    assertThat(byHand.resolve("813/2024-25/cells.csv"))
        .hasSameTextualContentAs(report().resolve("cells.csv"));
    RunOfTest served =
        RunOfTest.on("2024-12-06", home(), "report", home().resolve("releases/r").toString());
    assertThat(served.exitCode()).isEqualTo(2);
    assertThat(served.err()).contains("it lies in the home of the warehouse");

    // a third of three episodes is one, two thirds are two: with the latter it passes
    settings("gates.rules = \"218:1, 218:34%, 218:67%, 1008\"");
    Files.delete(report().resolve("rows.xlsx"));
    Files.createDirectories(report().resolve("rows.xlsx/in the way"));
    RunOfTest january = night("2025-01-05", CEM + BEN + ANNA + "\n");
    assertThat(january.exitCode()).isEqualTo(3);
    assertThat(january.out() + january.err())
        .as("the facts are made without the report, and it is said")
        .contains("Cannot write the reports about 813 to " + folder.resolve("reports"));
    assertThat(january.err())
        .contains(
            "  rules: rule 1008 (",
            ") of 813, year ending 2025: was not run for want of providers. Deliver it, or take the"
                + " rule out of gates.rules\n",
            "  rules: rule 218 (Ofsted's number (URN) of the placement is missing) of 813, year"
                + " ending 2025: 2 rows fail it, 1 may. See them with cicw failures --rule 218, and"
                + " have them put right in the next extract\n")
        .doesNotContain("2 may", "0 may");
    assertThat(january.err().split("2 rows fail it, 1 may", -1))
        .as("by count, and by share")
        .hasSize(3);
  }

  private RunOfTest night(String day, String episodes) throws Exception {
    Path extracts = Files.createDirectories(folder.resolve("extracts"));
    Files.writeString(extracts.resolve("header.csv"), HEADER + CHILDREN);
    Files.writeString(extracts.resolve("episodes.csv"), EPISODES + episodes);
    return RunOfTest.on(
        day,
        folder.resolve("home"),
        "run",
        "--extracts",
        extracts.toString(),
        "--authority",
        "813",
        "--year",
        "2024-25");
  }

  private void settings(String more) throws Exception {
    FewChildren.home(folder.resolve("home"));
    Path file = folder.resolve("home/cicw.conf");
    String reports = "rules.reports = \"%s\"%n".formatted(folder.resolve("reports"));
    Files.writeString(file, Files.readString(file) + reports + more);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path report() {
    return folder.resolve("reports/813/2024-25");
  }

  /** The cells that a rule marks, from the child on, without why. */
  private List<String> report(String rule) throws Exception {
    assertThat(Files.getPosixFilePermissions(report())).hasSize(3);
    assertThat(Files.getPosixFilePermissions(report().getParent())).hasSize(3);
    try (Stream<Path> files = Files.list(report())) {
      assertThat(files.toList())
          .hasSize(4)
          .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }
    return Files.readAllLines(report().resolve("cells.csv")).stream()
        .filter(line -> line.startsWith(rule + ","))
        .map(line -> line.replaceFirst(".*,error,", "").replace(",,,,", ",,"))
        .toList();
  }

  private List<String> rows(String sql) throws Exception {
    Releases releases =
        new Releases(new Home(folder.resolve("home")).releases(), Clock.systemUTC());
    List<String> rows = new ArrayList<>();
    try (var release = releases.openLive(Audience.ANALYST);
        var statement = release.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
          cells.add(found.getString(at));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }
}
