package uk.cicw.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.expressions.Expressions;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.ledger.SetAsideRow;
import uk.cicw.schema.Facts;

/**
 * Brings landed files of published statistics into {@code fact_published_figures}. A release is
 * rebuilt from all of its files as soon as one of them is new, so the order of landing does not
 * matter; releases without news are left alone.
 */
public final class PublishedJob {
  private static final Comparator<ExtractVersion> LATEST_LAST =
      Comparator.comparing(ExtractVersion::receivedAt).thenComparing(ExtractVersion::extractId);

  private final LandingLedger ledger;
  private final SetAsideLedger setAside;
  private final Lake lake;
  private final Settings settings;

  public PublishedJob(Settings settings, Jdbi jdbi, Lake lake) {
    this.ledger = new LandingLedger(jdbi);
    this.setAside = new SetAsideLedger(jdbi);
    this.lake = lake;
    this.settings = settings;
  }

  /** A table of a release, read, with the version that it came in. */
  private record Delivered(ExtractVersion version, PublishedFile file) {}

  /** Returns how many releases had news; 0 when nothing was due. */
  public int run() throws UnreadableExtract {
    TreeSet<String> releases =
        ledger.duePublished().stream()
            .map(PublishedJob::release)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String release : releases) {
      bring(release);
    }
    return releases.size();
  }

  private void bring(String release) throws UnreadableExtract {
    List<Delivered> delivered = new ArrayList<>();
    for (ExtractVersion version : versions(release)) {
      read(version).forEach(file -> delivered.add(new Delivered(version, file)));
    }
    lake.replace(
        Facts.PUBLISHED_FIGURES,
        Expressions.equal("release", release),
        write(latestByName(delivered)));
    writeDown(delivered);
  }

  /** Last, because what the ledger calls conformed is never looked at again. */
  private void writeDown(List<Delivered> delivered) {
    Map<String, RowCounts> counts = new HashMap<>();
    delivered.forEach(
        one -> counts.merge(one.version().extractId(), one.file().rows(), RowCounts::plus));
    setAside.replace(
        counts.keySet(), delivered.stream().flatMap(PublishedJob::setAsideRows).toList());
    ledger.markPublished(counts);
  }

  private static Stream<SetAsideRow> setAsideRows(Delivered one) {
    ExtractVersion version = one.version();
    return one.file().faults().stream()
        .map(
            fault ->
                new SetAsideRow(
                    version.extractId(),
                    version.file().fileId(),
                    fault.row(),
                    one.file().column(fault),
                    fault.valueClass(),
                    fault.reason()));
  }

  /** A file that was delivered again under its name takes the place of the earlier one. */
  private static Collection<Delivered> latestByName(List<Delivered> delivered) {
    Map<String, Delivered> byName = new TreeMap<>();
    delivered.stream()
        .sorted(Comparator.comparing(Delivered::version, LATEST_LAST))
        .forEach(one -> byName.put(one.file().name(), one));
    return byName.values();
  }

  private List<ExtractVersion> versions(String release) {
    return ledger.versions().stream()
        .filter(version -> version.extractTable().equals(ExtractVersion.PUBLISHED_FIGURES))
        .filter(version -> release(version).equals(release))
        .toList();
  }

  private static String release(ExtractVersion version) {
    return Release.inPath(version.file().deliveredFrom())
        .map(Release::name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot tell the release of %s: no folder of %s names one. Land it again"
                            .formatted(version.file().fileName(), version.file().deliveredFrom())
                        + " from a folder such as release-2025"));
  }

  private List<PublishedFile> read(ExtractVersion version) throws UnreadableExtract {
    return PublishedFile.read(
        DeliveredFiles.of(settings).at(version.file().storedPath()),
        version.file().fileName(),
        version.file().deliveredFrom());
  }

  private List<WrittenFile> write(Collection<Delivered> delivered) {
    try (TableWriter writer = lake.tables(List.of(Facts.PUBLISHED_FIGURES)).writer()) {
      rows(delivered).forEach(writer::write);
      return writer.finish();
    }
  }

  /** Where two files of a release give one figure, that of the lower precedence is kept. */
  private static Collection<TableRow> rows(Collection<Delivered> delivered) {
    Map<Figure.Key, TableRow> rows = new LinkedHashMap<>();
    delivered.stream()
        .sorted(
            Comparator.comparingInt((Delivered one) -> one.file().precedence())
                .thenComparing(one -> one.file().name()))
        .forEach(
            one ->
                one.file()
                    .figures()
                    .forEach(figure -> rows.putIfAbsent(figure.key(), row(one, figure))));
    return rows.values();
  }

  private static TableRow row(Delivered one, Figure figure) {
    Release release = one.file().release();
    LocalDate knownFrom = release.publishedOn().orElseGet(one.version()::receivedDate);
    return figure.row(release, knownFrom, one.file().name());
  }
}
