package uk.cicw.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.decode.Seal;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.pseudonym.KeyFile;

/** The reviews of 2018/19 come in June and again in July, with one more; both are in the facts. */
class LandedBytesTest {
  private static final String JUNE = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,02/03/2004,05/06/2018,PN1\n";
  private static final String JULY = JUNE + "1,02/03/2004,05/07/2018,PN1\n";
  private static final Clock AUGUST = at("2018-08-15T06:00:00Z");

  @TempDir Path folder;
  private Settings settings;
  private LandingLedger ledger;
  private LandedBytes bytes;

  @BeforeEach
  void landTwoVersions() throws IOException {
    settings = Settings.load(new Home(folder.resolve("home")));
    Jdbi jdbi = Ledgers.open(settings);
    ledger = new LandingLedger(jdbi);
    bytes = new LandedBytes(settings, jdbi, AUGUST);
    land(JUNE, "2018-06-30T06:00:00Z");
    land(JULY, "2018-07-31T06:00:00Z");
    for (ExtractVersion version : ledger.versions()) {
      ledger.markStaged(Map.of(version.extractId(), new RowCounts(1, 1, 0)));
      ledger.markConformed(List.of(version.extractId()));
    }
  }

  @Test
  void whatLaterVersionsReplaceGoesByItsAgeAndDoesNotComeBack() throws IOException {
    assertThat(bytes.removeSuperseded(Duration.ofDays(60))).isZero();
    assertThat(bytes.removeSuperseded(Duration.ofDays(30))).isEqualTo(1);
    assertThat(opened()).containsExactly(JULY);

    land(JUNE, "2018-08-16T06:00:00Z");
    assertThat(bytes.removeForgotten()).as("delivered again").isEqualTo(1);
    assertThat(opened()).containsExactly(JULY);
  }

  @Test
  void whatIsNotKeptIsNotStagedAnew() throws IOException {
    bytes.removeSuperseded(Duration.ofDays(30));
    ledger.stageAgain();
    assertThat(ledger.versions())
        .extracting(ExtractVersion::status)
        .containsExactly(VersionStatus.CONFORMED, VersionStatus.DUE);
  }

  @Test
  void whatLandedBeforeThereWasAKeyIsSealed() throws IOException {
    Path plain = landed().get(0);
    String text = opened().get(0);
    Files.writeString(plain, text);
    assertThat(opened()).as("is read as it is").contains(text);

    assertThat(bytes.seal()).isEqualTo(1);
    assertThat(Files.readString(plain, ISO_8859_1)).doesNotContain("CHILD");
    assertThat(opened()).containsExactlyInAnyOrder(JUNE, JULY);
    assertThat(bytes.seal()).isZero();
  }

  @Test
  void aKeyThatLeakedOpensNothingAnyMore() throws IOException {
    String leaked = DeliveredFiles.of(settings).newestKey();
    assertThat(landed()).allSatisfy(file -> assertThat(Seal.opensWith(file, leaked)).isTrue());

    assertThat(bytes.sealAnew()).isEqualTo(2);

    assertThat(landed()).allSatisfy(file -> assertThat(Seal.opensWith(file, leaked)).isFalse());
    assertThat(opened()).containsExactlyInAnyOrder(JUNE, JULY);
    assertThat(new KeyFile(settings.landingKey()).read()).hasSize(2).startsWith(leaked);
  }

  private void land(String reviews, String when) throws IOException {
    Path file = folder.resolve("year=2018-19/reviews.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, reviews);
    new Landing(settings, ledger, Optional.of("813"), at(when), "tester")
        .land(List.of(file), LandingOptions.NONE);
  }

  private static Clock at(String when) {
    return Clock.fixed(Instant.parse(when), ZoneOffset.UTC);
  }

  private List<Path> landed() throws IOException {
    try (Stream<Path> files = Files.walk(settings.home().landing())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> opened() throws IOException {
    DeliveredFiles files = DeliveredFiles.of(settings);
    List<String> texts = new ArrayList<>();
    for (Path file : landed()) {
      String path = settings.home().landing().relativize(file).toString();
      texts.add(new String(files.at(path).open().readAllBytes(), ISO_8859_1));
    }
    return texts;
  }
}
