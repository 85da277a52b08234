package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;

/**
 * The same child is delivered in every form, each time with identifiers, a birthday, postcodes and
 * a name that stand nowhere else, in rows that load, in rows that are set aside and in files that
 * can not be read.
 */
class NothingIdentifiesAChildTest {
  private static final Path LOGS = Path.of(System.getProperty("cicw.logs", "target/logs"));

  @TempDir Path folder;

  @Test
  void noByteOfTheWarehouseDoes() throws Exception {
    Path home = folder.resolve("home");
    Path delivered = folder.resolve("delivered");
    Set<String> markers = new TreeSet<>();
    MarkedReturn csv = new MarkedReturn('C', 2025);
    MarkedReturn xml = new MarkedReturn('X', 2024);
    MarkedReturn workbook = new MarkedReturn('W', 2023);
    csv.csv(delivered.resolve("year=2024-25"));
    xml.xml(delivered.resolve("year=2023-24/return.xml"));
    workbook.workbook(delivered.resolve("year=2022-23/return.xlsx"));
    Files.writeString(delivered.resolve("year=2024-25/torn.xml"), "<EXPSSDA903><CHILD>ZZTORN7");
    Files.writeString(delivered.resolve("year=2024-25/notes.csv"), "who,what\nZZTORN7,seen\n");
    List.of(csv, xml, workbook).forEach(one -> markers.addAll(one.markers()));
    markers.add("ZZTORN7");
    assertThat(new EveryByte(List.of(delivered)).holding(List.of("ZZCHILDC7", "ZZTORN7")))
        .as("what is looked for can be found")
        .hasSizeGreaterThan(10);

    Path reports = folder.resolve("reports");
    Files.createDirectories(home);
    Files.writeString(home.resolve("cicw.conf"), "rules.reports = \"%s\"%n".formatted(reports));
    RunOfTest run =
        RunOfTest.on(
            "2025-06-30", home, "run", "--extracts", delivered.toString(), "--authority", "813");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out() + run.err()).doesNotContain(markers);
    assertThatEveryFormWasLoadedAndSetAside(home);

    EveryByte everything = new EveryByte(places(home));
    assertThat(everything.files().stream().map(Path::toString))
        .as("what was looked into")
        .anyMatch(file -> file.endsWith(".parquet"))
        .anyMatch(file -> file.contains("/analyst-"))
        .anyMatch(file -> file.contains("/published-"))
        .anyMatch(file -> file.contains("/fact_rule_failures/"))
        .anyMatch(file -> file.endsWith("warehouse.db"))
        .anyMatch(file -> file.contains("/landing/"));
    assertThat(everything.holding(List.of("2015-07-01")))
        .as("the month of a birth, which is kept: what is compressed is looked into")
        .anyMatch(found -> found.contains(".parquet"))
        .anyMatch(found -> found.contains(".duckdb"));
    assertThat(everything.holding(markers)).isEmpty();
    assertThat(new EveryByte(List.of(reports)).holding(List.of("ZZCHILDC7")))
        .as("a report is of use to those who know the children, and lies elsewhere")
        .hasSize(3);
    assertThat(new EveryByte(List.of(reports)).holding(whatTheHomeKnowsThemBy(home, csv)))
        .as("and does not say who a pseudonym is")
        .isEmpty();
    assertThat(exported(home))
        .as("for correction, outside, for its owner alone")
        .contains("ZZCHILD");
  }

  private static List<String> whatTheHomeKnowsThemBy(Path home, MarkedReturn csv) {
    List<String> known = new ArrayList<>(new KeyFile(new Home(home).pseudonymKey()).read());
    Pseudonyms pseudonyms = new Pseudonyms(List.copyOf(known));
    known.addAll(new KeyFile(new Home(home).landingKey()).read());
    csv.markers().forEach(marker -> known.add(pseudonyms.of("813", marker)));
    return known;
  }

  private static List<Path> places(Path home) {
    List<Path> places = new ArrayList<>(List.of(home));
    if (Files.isDirectory(LOGS)) {
      places.add(LOGS);
    }
    return places;
  }

  private static void assertThatEveryFormWasLoadedAndSetAside(Path home) throws Exception {
    for (int year : List.of(2023, 2024, 2025)) {
      assertThat(new SetAsideLedger(Ledgers.open(Settings.load(new Home(home)))).current())
          .as("set aside of " + year)
          .anyMatch(reject -> reject.collectionYear() == year);
    }
    assertThat(String.join("\n", LakeContent.facts(home).get("dim_children")))
        .contains("2015-07-01");
  }

  private String exported(Path home) throws Exception {
    Path exports = folder.resolve("exports");
    RunOfTest export = RunOfTest.on("2025-06-30", home, "export", exports.toString());
    assertThat(export.exitCode()).as(export.err()).isZero();
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(exports)) {
      for (Path file : files.toList()) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
