package uk.cicw.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.schema.CollectionYear;

/** Puts files into the landing of a test's warehouse, as if an authority had delivered them. */
final class LandedExtracts {
  private static final Instant RECEIVED = Instant.parse("2018-06-30T10:00:00Z");

  private final Settings settings;
  private final LandingLedger ledger;

  LandedExtracts(Settings settings, Jdbi jdbi) {
    this.settings = settings;
    this.ledger = new LandingLedger(jdbi);
  }

  /** Lands a text, and gives the extract id. */
  String land(String table, int year, String text) {
    return land(List.of(table), year, table + ".csv", text.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  /** Lands a resource below returns/, unzipped, with the tables named. */
  List<String> landResource(String resource, int year, String... tables) {
    try (InputStream bytes = LandedExtracts.class.getResourceAsStream("/returns/" + resource)) {
      InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      String name = Path.of(resource.replace(".gz", "")).getFileName().toString();
      return land(List.of(tables), year, name, plain.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lands the fake return of 2017/18, ten tables. */
  void landFakeReturn() {
    for (String table :
        List.of("header", "episodes", "reviews", "uasc", "oc2", "oc3", "ad1", "missing")) {
      landResource("fake-2017-18/" + table + ".csv.gz", 2018, table);
    }
    landResource("fake-2017-18/placed_for_adoption.csv.gz", 2018, "placed_adoption");
    landResource("fake-2017-18/previous_permanence.csv.gz", 2018, "prev_perm");
  }

  private List<String> land(List<String> tables, int year, String name, byte[] bytes) {
    String fileId = sha256(bytes);
    Path stored = settings.home().landing().resolve(fileId).resolve(name);
    try {
      Files.createDirectories(stored.getParent());
      Files.write(stored, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LandedFile file =
        new LandedFile(
            fileId,
            name,
            "/deliveries",
            fileId + "/" + name,
            bytes.length,
            RECEIVED,
            "tester",
            Optional.empty());
    List<ExtractVersion> versions =
        tables.stream().map(table -> version(file, table, year)).toList();
    ledger.land(List.of(file), versions);
    return versions.stream().map(ExtractVersion::extractId).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static ExtractVersion version(LandedFile file, String table, int year) {
    LocalDate dataTo = new CollectionYear(year).end();
    return new ExtractVersion(
        table + "-" + file.fileId(),
        "813",
        table,
        year,
        dataTo,
        RECEIVED,
        VersionStatus.DUE,
        Optional.empty(),
        true,
        Optional.empty(),
        file);
  }
}
