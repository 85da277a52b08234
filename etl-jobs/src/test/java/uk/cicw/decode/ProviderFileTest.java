package uk.cicw.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.rules.Provider;

/** Ofsted's lists in the layouts of several years, as made up by those who published them. */
class ProviderFileTest {
  private static final Path FOLDER = Path.of("src/test/resources/returns");

  @Test
  void childrensHomesOfTheOldLayout() throws UnreadableExtract {
    assertThat(providers("ch_fake"))
        .containsExactly(
            new Provider(
                "njascn",
                Optional.of("BN208JX"),
                Optional.of("cod3c0d3"),
                Optional.of("cod3"),
                Optional.empty(),
                Optional.of("845")));
  }

  @Test
  void providersThatClosedHaveASheetOfTheirOwn() throws UnreadableExtract {
    List<Provider> providers = providers("scp_fake");
    assertThat(providers).extracting(Provider::urn).containsExactly("bababooey", "p4baboo7");
    assertThat(providers)
        .extracting(Provider::registrationEnd)
        .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2023, 1, 1)));
    assertThat(providers)
        .extracting(Provider::authority)
        .containsOnly(Optional.of("845")); // East Sussex County Council
  }

  @Test
  void supportedAccommodationHasASheetOfItsOwnSince2025() throws UnreadableExtract {
    assertThat(providers("scp_ch_2025_fake"))
        .extracting(Provider::urn, Provider::postcode, Provider::placeCodes)
        .containsExactly(
            tuple("1", Optional.of("RT14RT"), Optional.of("H5")),
            tuple("2", Optional.of("P057OD"), Optional.of("N1")));
  }

  @Test
  void severalCodesAreParted() throws UnreadableExtract {
    assertThat(providers("combined_scp_ch_fake").get(0))
        .isEqualTo(
            new Provider(
                "ARN00001",
                Optional.of("ND18AD"),
                Optional.of("U1,U2,U3,U4,U5,U6"),
                Optional.of("RD1,RD2"),
                Optional.empty(),
                Optional.empty()));
    assertThat(providers("scpch_assisted")).extracting(Provider::urn).contains("ISL00001");
  }

  @Test
  void anotherWorkbookIsNone() throws UnreadableExtract {
    assertThat(ProviderFile.isOne(DeliveredFile.plain(FOLDER.resolve("no-extracts/Annex_A.xlsx"))))
        .isFalse();
  }

  private static List<Provider> providers(String name) throws UnreadableExtract {
    DeliveredFile file = DeliveredFile.plain(FOLDER.resolve("providers/" + name + ".xlsx"));
    assertThat(ProviderFile.isOne(file)).isTrue();
    return ProviderFile.read(file);
  }
}
