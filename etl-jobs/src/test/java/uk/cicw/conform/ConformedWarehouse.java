package uk.cicw.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.ExtractRows;
import uk.cicw.lake.Lake;
import uk.cicw.lake.SharedSpark;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.VersionKey;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;
import uk.cicw.staging.StagingJob;

/**
 * A warehouse in a folder of its own: returns are landed, staged and conformed by the real jobs.
 */
final class ConformedWarehouse implements AutoCloseable {
  /** One key in every test warehouse, so that a child has one pseudonym in all of them. */
  private static final String KEY = "1 " + "0b".repeat(32) + "\n";

  private final Settings settings;
  private final Jdbi jdbi;
  private final LandingLedger ledger;
  private final Lake lake;

  ConformedWarehouse(Path folder) {
    settings = Settings.load(new Home(folder));
    write(settings.pseudonymKey(), KEY.getBytes(StandardCharsets.UTF_8));
    jdbi = Ledgers.open(settings);
    ledger = new LandingLedger(jdbi);
    lake = Lake.open(settings);
  }

  LandingLedger ledger() {
    return ledger;
  }

  Lake lake() {
    return lake;
  }

  /** Lands every file below a folder, as a delivery would be. */
  void land(Path delivered) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T04:30:00Z"), ZoneOffset.UTC);
    new Landing(settings, ledger, Optional.empty(), clock, "tester")
        .land(List.of(delivered), LandingOptions.NONE);
  }

  /** Lands a resource below returns/ as the table's final extract of that year. */
  void land(String resource, String table, int year, Instant receivedAt) {
    try (InputStream bytes = getClass().getResourceAsStream("/returns/" + resource)) {
      InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      land(table, year, receivedAt, plain.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void land(String table, int year, Instant receivedAt, byte[] bytes) {
    String fileId = sha256(bytes);
    String stored = fileId + "/" + table + ".csv";
    write(settings.home().landing().resolve(stored), bytes);
    LandedFile file =
        new LandedFile(
            fileId,
            table + ".csv",
            "/deliveries",
            stored,
            bytes.length,
            receivedAt,
            "tester",
            Optional.empty());
    ledger.land(
        List.of(file),
        List.of(
            new ExtractVersion(
                table + "-" + fileId,
                "813",
                table,
                year,
                new CollectionYear(year).end(),
                receivedAt,
                VersionStatus.DUE,
                Optional.empty(),
                true,
                Optional.empty(),
                file)));
  }

  /** Stages the rows of an extract as they are given. */
  void stage(KnownExtract extract, List<TableRow> rows) {
    LandedFile file =
        new LandedFile(
            extract.extractId(),
            extract.table() + ".csv",
            "/deliveries",
            extract.extractId(),
            rows.size(),
            extract.receivedAt(),
            "tester",
            Optional.empty());
    ExtractVersion version =
        new ExtractVersion(
            extract.extractId(),
            Given.AUTHORITY,
            extract.table(),
            extract.collectionYear(),
            extract.dataTo(),
            extract.receivedAt(),
            VersionStatus.DUE,
            Optional.empty(),
            true,
            Optional.empty(),
            file);
    ledger.land(List.of(file), List.of(version));
    KeptTable table = Staging.of(ExtractCatalogue.table(extract.table()).orElseThrow());
    try (TableWriter writer = lake.tables(List.of(table)).writer()) {
      rows.forEach(writer::write);
      lake.replace(table, ExtractRows.of(List.of(VersionKey.of(version))), writer.finish());
    }
    ledger.markStaged(Map.of(extract.extractId(), new RowCounts(rows.size(), rows.size(), 0)));
  }

  /** One night. */
  List<String> run() {
    new StagingJob(settings, jdbi, lake).run(SharedSpark.context());
    return new ConformJob(ledger, lake).run(SharedSpark.context());
  }

  List<PinnedTable> pin() {
    return lake.pin(Facts.TABLES);
  }

  /** The Parquet files that hold a table now. */
  List<String> filesOf(KeptTable table) {
    return new ArrayList<>(lake.pin(List.of(table)).get(0).files());
  }

  /** An oracle over the Parquet files of this warehouse. */
  FactOracle oracle() throws SQLException {
    FactOracle oracle = new FactOracle();
    for (ExtractVersion version : ledger.versions()) {
      oracle.addVersion(KnownExtract.of(version), version.authorityCode());
    }
    oracle.read(lake.pin(Staging.TABLES), Staging.TABLES);
    oracle.read(lake.pin(Facts.ABOUT_CHILDREN), Facts.ABOUT_CHILDREN);
    return oracle;
  }

  /** All rows of all facts, each table's in one order. */
  Map<String, List<String>> facts() throws SQLException {
    try (FactOracle oracle = oracle()) {
      Map<String, List<String>> facts = new TreeMap<>();
      for (KeptTable fact : Facts.ABOUT_CHILDREN) {
        List<String> rows = oracle.rows("select * from " + fact.name());
        rows.sort(null);
        facts.put(fact.name(), rows);
      }
      return facts;
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    lake.close();
  }
}
