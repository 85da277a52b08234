package uk.cicw.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.schema.CollectionYear;

/** A warehouse home in which tests land files. */
final class LandingHome {
  static final Path RETURNS = Path.of("src/test/resources/returns");
  static final Instant JULY_2020 = Instant.parse("2020-07-01T08:00:00Z");
  static final LandingOptions OF_813 =
      new LandingOptions(Optional.of("813"), Optional.empty(), Optional.empty());

  final Home home;
  final LandingLedger ledger;

  LandingHome(Path root) {
    home = new Home(root);
    ledger = new LandingLedger(Ledgers.open(Settings.load(home)));
  }

  LandingReport land(LandingOptions options, Path... places) throws IOException {
    return landAt(JULY_2020, options, places);
  }

  LandingReport landAt(Instant now, LandingOptions options, Path... places) throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Landing(Settings.load(home), ledger, Optional.empty(), clock, "tester")
        .land(List.of(places), options);
  }

  /** What the ledger knows, one line a version: table, year, authority, status, identity. */
  List<String> known() {
    return ledger.versions().stream().map(LandingHome::line).sorted().toList();
  }

  static String line(ExtractVersion version) {
    return "%s %s %s %s %s"
        .formatted(
            version.extractTable(),
            new CollectionYear(version.collectionYear()),
            version.authorityCode(),
            version.status().text(),
            version.extractId());
  }

  List<Path> storedFiles() {
    try (Stream<Path> files = Files.walk(home.landing())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file in the landing folder as they were delivered. */
  byte[] opened(Path stored) throws IOException {
    String storedPath = home.landing().relativize(stored).toString();
    try (InputStream bytes = DeliveredFiles.of(Settings.load(home)).at(storedPath).open()) {
      return bytes.readAllBytes();
    }
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text);
  }
}
