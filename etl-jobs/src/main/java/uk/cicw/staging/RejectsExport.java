package uk.cicw.staging;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.CorrectedRows;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.TextRow;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Reject;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;

/**
 * Writes the rows that are set aside as they were delivered, with their reasons, to be corrected
 * and replayed. These files hold personal data: they and their folder are for their owner alone.
 */
public final class RejectsExport {
  private static final int SHORT_ID = 12;

  private final DeliveredExtracts extracts;
  private final SetAsideLedger setAside;

  public RejectsExport(Settings settings, Jdbi jdbi) {
    this.extracts = new DeliveredExtracts(settings, jdbi);
    this.setAside = new SetAsideLedger(jdbi);
  }

  /**
   * Writes a file for each extract version that has rows set aside, over one of the same name. Rows
   * of published statistics are none to be corrected here, nor are those of deliveries whose bytes
   * are not kept any more.
   *
   * @return the files written
   */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Map<String, List<Reject>> byExtract =
        setAside.current().stream()
            .filter(reject -> ExtractCatalogue.table(reject.extractTable()).isPresent())
            .filter(reject -> extracts.isKept(reject.extractId()))
            .collect(
                Collectors.groupingBy(Reject::extractId, LinkedHashMap::new, Collectors.toList()));
    List<Path> written = new ArrayList<>();
    for (List<Reject> rejects : byExtract.values()) {
      written.add(write(folder, rejects));
    }
    return written;
  }

  private Path write(Path folder, List<Reject> rejects) throws IOException {
    Reject first = rejects.get(0);
    ExtractTable table = ExtractCatalogue.table(first.extractTable()).orElseThrow();
    Map<Integer, String> reasons = reasons(rejects);
    Map<Integer, TextRow> rows = rows(extracts.of(first.extractId()), table, reasons);
    Path file = ownersFile(folder.resolve(fileName(first)));
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(headings(table));
      rows.forEach(
          (number, row) ->
              csv.writeRecord(
                  line(first.extractId(), table, row, reasons.getOrDefault(number, ""))));
    }
    return file;
  }

  private static String fileName(Reject reject) {
    return "%s-%s-%d-%s.csv"
        .formatted(
            reject.extractTable(),
            reject.authorityCode(),
            reject.collectionYear(),
            reject.extractId().substring(0, Math.min(SHORT_ID, reject.extractId().length())));
  }

  private static Path ownersFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static Map<Integer, String> reasons(List<Reject> rejects) {
    return rejects.stream()
        .collect(
            Collectors.toMap(
                Reject::row,
                RejectsExport::reason,
                (one, other) -> one + "; " + other,
                TreeMap::new));
  }

  private static String reason(Reject reject) {
    return (reject.column().isEmpty() ? "row" : reject.column()) + ": " + reject.reason();
  }

  /** The rows as delivered, and as corrected where a correction was not enough. */
  private static Map<Integer, TextRow> rows(
      DeliveredExtract extract, ExtractTable table, Map<Integer, String> wanted) {
    Map<Integer, TextRow> corrected = extract.corrected();
    Map<Integer, TextRow> rows = new TreeMap<>();
    try {
      Decoder.decode(
          extract.file(),
          row -> {
            if (row.table().equals(table.name()) && wanted.containsKey(row.rowNumber())) {
              rows.put(row.rowNumber(), corrected.getOrDefault(row.rowNumber(), row));
            }
          });
      return rows;
    } catch (UnreadableExtract e) {
      throw DeliveredExtract.changed(extract.file(), e);
    }
  }

  private static List<String> headings(ExtractTable table) {
    return Stream.of(
            Stream.of(
                CorrectedRows.EXTRACT_ID, CorrectedRows.EXTRACT_TABLE, CorrectedRows.ROW_NUMBER),
            table.columns().stream().map(Column::name),
            Stream.of(CorrectedRows.REASONS))
        .flatMap(names -> names)
        .toList();
  }

  private static List<String> line(
      String extractId, ExtractTable table, TextRow row, String reasons) {
    return Stream.of(
            Stream.of(extractId, table.name(), String.valueOf(row.rowNumber())),
            table.columns().stream().map(column -> row.value(column.name()).orElse("")),
            Stream.of(reasons))
        .flatMap(cells -> cells)
        .toList();
  }
}
