package uk.cicw.published;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.decode.DeliveredFile;

/** Column names that change every year, some of them wrong, and files laid out as none before. */
class ColumnDriftTest {
  private static final Path CASES =
      Path.of("src", "test", "resources", "cases", "sfr-column-drift-2010-2017.csv");
  private static final Map<String, String> MEASURES =
      Map.of("31_march", "cla_count", "started", "started_count", "ceased", "ceased_count");

  @TempDir Path folder;

  private static Stream<NamedCsvRecord> cases() throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(CASES).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_total_is_found_under_its_name_of_the_year(NamedCsvRecord drift) throws Exception {
    String year = drift.getField("year");
    String gss = drift.getField("gss_column");
    String headings =
        String.join(
            ",",
            gss.isEmpty() ? "LA_order" : gss,
            drift.getField("level_column"),
            drift.getField("la_code_column"),
            drift.getField("name_column"),
            drift.getField("value_column"));
    String england = gss.isEmpty() ? "1,National,921,England" : "E92000001,NATIONAL,999,ENGLAND";
    String council = (gss.isEmpty() ? "2" : "E06000013") + ",LA,813,North Lincolnshire";
    Path file = folder.resolve("sfr-" + year).resolve(drift.getField("file"));
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "%s\n%s,64410\n%s,160\n".formatted(headings, england, council));

    assertThat(read(file).figures())
        .filteredOn(figure -> figure.measure().equals(MEASURES.get(drift.getField("measure"))))
        .extracting(
            figure -> figure.area().code() + " " + figure.periodEnd() + " " + figure.value().text())
        .containsExactly("E92000001 " + year + "-03-31 64410", "E06000013 " + year + "-03-31 160");
  }

  @Test
  void a_new_layout_says_what_it_could_not_place_and_the_rest_loads() throws Exception {
    PublishedFile file =
        delivered(
            "SFR36_ADP2014.csv",
            "New_geog_code,geog_l,geog_c,geog_n,CLA_cease,CLA_ceaAdop,CLA_ceaAdopForeign\n"
                + "E06000013,LA,813,North Lincolnshire,80,20,x\n");

    assertThat(file.figures())
        .extracting(figure -> figure.measure() + " " + figure.value().text())
        .containsExactly("adopted_count 20", "adopted_pct_of_leavers 20 of 80");
    assertThat(file.faults())
        .extracting(fault -> fault.column() + " " + fault.reason())
        .containsExactly(
            "in_time is in no column; figures that need it are left out",
            "CLA_ceaAdopForeign is no heading that the layout places");
    assertThat(file.rows().setAside()).isZero();
  }

  @Test
  void text_of_windows_and_empty_columns_at_the_end_do_no_harm() throws Exception {
    Path file = folder.resolve("sfr-2014").resolve("SFR36_ADP2014.csv");
    Files.createDirectories(folder.resolve("sfr-2014"));
    Files.writeString(
        file,
        "New_geog_code,geog_l,geog_c,geog_n,CLA_cease,CLA_ceaAdop,CLA_Adop_PL12mnths,,\r\n"
            + "E06000023,LA,801,\u201cBristol\u201d,310,45,x,,\r\n",
        Charset.forName("windows-1252"));

    assertThat(read(file).figures())
        .extracting(figure -> figure.area().label() + " " + figure.value().status())
        .containsExactly(
            "\u201cBristol\u201d value",
            "\u201cBristol\u201d value",
            "\u201cBristol\u201d suppressed");
  }

  @Test
  void a_name_stands_for_the_authority_of_its_day() throws Exception {
    // there was a Dorset until March 2019, and there is another one since
    List<Figure> figures =
        delivered(
                "sheet4_oc21.csv",
                "Table,,\n,x,y\n,Number of looked after children aged 10 or older at 31 March,"
                    + "Number convicted or subject to a final warning or reprimand during the year1,"
                    + "Percentage convicted or subject to a final warning or reprimand during the year\n"
                    + "ENGLAND9,29880,1840,6.2\nDorset,200,10,5.0\nSomewhere else,1,2,3\n")
            .figures();

    assertThat(figures)
        .extracting(figure -> figure.area().code() + " " + figure.value().text())
        .containsExactly("E92000001 6.2", "E10000009 5.0");
  }

  private PublishedFile delivered(String name, String text) throws Exception {
    Path file = folder.resolve("sfr-2014").resolve(name);
    Files.createDirectories(folder.resolve("sfr-2014"));
    Files.writeString(file, text);
    return read(file);
  }

  private static PublishedFile read(Path file) throws Exception {
    String parent = Objects.requireNonNull(file.getParent()).toString();
    return PublishedFile.read(DeliveredFile.plain(file), file.getFileName().toString(), parent)
        .get(0);
  }
}
