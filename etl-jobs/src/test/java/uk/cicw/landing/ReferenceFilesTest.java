package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.RowCounts;

class ReferenceFilesTest {
  private static final String POSTCODES =
      "postcode,authority_code,easting,northing\nDN15 6NR,813,489000,411000\n";

  @TempDir Path folder;
  private LandingHome warehouse;

  @BeforeEach
  void openWarehouse(@TempDir Path root) {
    warehouse = new LandingHome(root);
  }

  @Test
  void newPostcodesHaveTheEpisodesStagedAgain() throws IOException {
    warehouse.land(OF_813, RETURNS.resolve("yearly/2017"));
    warehouse.ledger.due().forEach(version -> conform(version.extractId()));
    warehouse.land(OF_813, write(folder.resolve("postcodes.csv"), POSTCODES));
    assertThat(warehouse.ledger.due())
        .extracting(ExtractVersion::extractTable)
        .containsExactly("episodes");
    assertThat(warehouse.ledger.postcodes()).isPresent();
    warehouse.ledger.due().forEach(version -> conform(version.extractId()));
    warehouse.land(OF_813, folder);
    assertThat(warehouse.ledger.due()).isEmpty();
  }

  @Test
  void aListOfProvidersIsKeptForTheRules() throws IOException {
    warehouse.land(OF_813, RETURNS.resolve("providers/ch_fake.xlsx"));
    assertThat(warehouse.ledger.reference(ExtractVersion.PROVIDERS)).hasSize(1);
    assertThat(warehouse.ledger.due()).isEmpty();
  }

  private void conform(String extractId) {
    warehouse.ledger.markStaged(Map.of(extractId, new RowCounts(1, 1, 0)));
    warehouse.ledger.markConformed(List.of(extractId));
  }

  @Test
  void theDirectoryOfTheNationalStatisticiansIsReadAlike() throws Exception {
    Path file =
        write(
            folder.resolve("ONSPD.csv"),
            """
            pcd,pcds,oscty,oslaua,oseast1m,osnrth1m
            DN156NR,DN15 6NR,E99999999,E06000013,489000,411000
            B601AA,B60 1AA,E10000034,E07000234,396000,271000
            EH11AA,EH1 1AA,S99999999,S12000036,325000,674000
            ZZ991AA,ZZ99 1AA,,,,
            """);
    List<PostcodeFile.Place> places = new ArrayList<>();
    PostcodeFile.read(DeliveredFile.plain(file), places::add);
    assertThat(places)
        .containsExactly(
            new PostcodeFile.Place("DN15 6NR", "813", 489000, 411000),
            new PostcodeFile.Place("B60 1AA", "885", 396000, 271000),
            new PostcodeFile.Place("EH1 1AA", "SCO", 325000, 674000));
    assertThat(warehouse.land(OF_813, file).setAside()).isEmpty();
  }

  @Test
  void publishedStatisticsOfNoReleaseAreSetAside() throws IOException {
    write(
        folder.resolve("la_cla_placement_stability.csv"),
        "time_period,time_identifier,geographic_level\n2024,Reporting year,National\n");
    assertThat(warehouse.land(OF_813, folder).setAside())
        .singleElement()
        .matches(file -> file.reason().orElseThrow().contains("no folder names their release"));
  }
}
