package uk.cicw.landing;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;

/** A case-management system is still writing while the night begins. */
class MovingFilesTest {
  private static final String HEADING = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
  private static final int ROWS = 20;
  // twenty times the pause between two rows: whoever writes may have to wait for a processor
  private static final Duration STILL_FOR = Duration.ofSeconds(2);

  @TempDir Path folder;
  private LandingHome warehouse;
  private Path growing;

  @BeforeEach
  void openWarehouse(@TempDir Path root) throws IOException {
    warehouse = new LandingHome(root);
    growing = write(folder.resolve("year=2017-18/reviews.csv"), HEADING);
  }

  @Test
  void aFileThatGrowsIsWaitedForAndLandsWhole() throws IOException {
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> append(ROWS));
    LandingReport report = landing(STILL_FOR, Duration.ofSeconds(30));
    writer.join();
    assertThat(report.leftOut()).isEmpty();
    assertThat(report.landed())
        .singleElement()
        .extracting(version -> version.file().byteCount())
        .isEqualTo(Files.size(growing));
  }

  @Test
  void oneThatGrowsForLongIsLeftWithAllOfItsFolderAndTheRestLands() throws IOException {
    write(growing.resolveSibling("episodes.csv"), "CHILD,DECOM\n");
    Path whole = RETURNS.resolve("yearly/2019");
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> append(ROWS));
    LandingReport report = landing(STILL_FOR, Duration.ZERO, whole);
    assertThat(report.leftOut())
        .singleElement()
        .asString()
        .matches("Cannot land .*\\.csv yet: it is still being written. The next run tries again");
    assertThat(report.landed())
        .isNotEmpty()
        .allMatch(version -> version.file().deliveredFrom().endsWith("yearly/2019"));
    writer.join();

    LandingReport next = landing(STILL_FOR, Duration.ofSeconds(30));
    assertThat(next.leftOut()).isEmpty();
    assertThat(next.landed()).extracting(ExtractVersion::extractTable).contains("reviews");
  }

  private LandingReport landing(Duration stillFor, Duration patience, Path... more)
      throws IOException {
    Clock clock = Clock.systemUTC();
    Landing landing =
        new Landing(
            Settings.load(warehouse.home),
            warehouse.ledger,
            Optional.empty(),
            clock,
            "tester",
            new Stillness(clock, stillFor, patience));
    return landing.land(Stream.concat(Stream.of(folder), Stream.of(more)).toList(), OF_813);
  }

  private void append(int rows) {
    try {
      for (int row = 1; row <= rows; row++) {
        Files.writeString(growing, row + ",,01/05/2017,PN1\n", APPEND);
        Thread.sleep(100);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
