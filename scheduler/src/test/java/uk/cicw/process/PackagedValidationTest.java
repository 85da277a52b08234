package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A validation with no more libraries than the distribution gives it. */
class PackagedValidationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PROVIDERS =
      ROOT.resolve("etl-jobs/src/test/resources/returns/providers");
  private static final String EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      101,01/05/2024,S,C2,N1,U4,PR1,,,,,,0000000
      """;

  @TempDir Path folder;

  @Test
  void itReadsTextAndEveryLayoutOfOfstedsWorkbooks() throws Exception {
    assumeTrue(
        Files.isDirectory(ROOT.resolve("target/cicw/lib/run")),
        "SKIPPED, the run is not packaged yet: mvn verify does it before");
    Path episodes = Files.writeString(folder.resolve("episodes.csv"), EPISODES);
    List<String> command = new ArrayList<>(new Distribution(ROOT).validateProcess());
    command.addAll(
        List.of(
            "--year", "2024/25", "--report", folder.resolve("report").toString(), "" + episodes));
    try (Stream<Path> lists = Files.list(PROVIDERS)) {
      lists.filter(list -> list.toString().endsWith(".xlsx")).forEach(x -> command.add("" + x));
    }

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("1008", "Ofsted number (URN) is not on the register");
    try (Stream<Path> written = Files.walk(folder.resolve("report"))) {
      assertThat(written.map(path -> path.getFileName().toString())).contains("rows.xlsx");
    }
  }
}
