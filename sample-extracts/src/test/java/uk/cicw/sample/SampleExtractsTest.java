package uk.cicw.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleExtractsTest {
  @TempDir private Path folder;

  @Test
  void theSampleInTheRepositoryIsWhatTheDefaultSeedGives() throws IOException {
    List<List<String>> faults =
        SampleExtracts.write(
            folder,
            SampleExtracts.DEFAULT_SEED,
            1,
            SampleExtracts.FIRST_YEAR,
            SampleExtracts.LAST_YEAR);

    assertThat(SampleFolder.checksums(folder)).isEqualTo(SampleFolder.checksums(Path.of("sample")));
    List<String> listed = new ArrayList<>(List.of("file,row,fault,columns"));
    faults.forEach(fault -> listed.add(String.join(",", fault)));
    assertThat(Files.readAllLines(Path.of("planted-faults.csv"))).isEqualTo(listed);
  }

  @Test
  void aSmallRunWithAnotherSeedGivesTheSameBytesForEver() throws IOException {
    SampleExtracts.write(folder, 42, 2, 2024, 2024);

    String all = SampleFolder.checksums(folder).toString();
    assertThat(SampleFolder.sha256(all.getBytes(UTF_8)))
        .isEqualTo("79d7b76fb6301cd4d51b09fd4249c6092c9804431055f5b4c38cafe7edf61110");
  }

  @Test
  void anAuthorityIsTheSameWhateverStandsBesideIt() throws IOException {
    Path alone = folder.resolve("alone");
    Path together = folder.resolve("together");
    SampleExtracts.write(alone, 7, 1, 2012, 2012);
    SampleExtracts.write(together, 7, 2, 2012, 2012);

    String authority = "source=synthetic/authority=813";
    assertThat(SampleFolder.checksums(alone.resolve(authority)))
        .isEqualTo(SampleFolder.checksums(together.resolve(authority)));
  }

  @Test
  void yearsThatNoReturnHasAreRefused() {
    assertThatThrownBy(() -> SampleExtracts.write(folder, 1, 1, 1999, 2010))
        .hasMessage(
            "Cannot write the collection years 1999 to 2010: give years from 2005 to 2027, the"
                + " earlier first.");
    assertThatThrownBy(() -> SampleExtracts.write(folder, 1, 0, 2005, 2010))
        .hasMessageStartingWith("Cannot write 0 authorities: give a number from 1 to 15");
  }
}
