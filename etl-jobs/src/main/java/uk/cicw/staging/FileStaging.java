package uk.cicw.staging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.TextRow;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.ledger.SetAsideRow;
import uk.cicw.schema.Staging;

/** Stages the extracts in one delivered file, inside a task. */
final class FileStaging {
  private final Map<String, List<ExtractInFile>> byTable;
  private final Identities identities;
  private final TableWriter writer;

  /**
   * An extract on its way.
   *
   * @param corrected rows that take the place of delivered ones, by row number
   */
  private record ExtractInFile(
      ExtractOrigin origin, RowCast cast, Map<Integer, TextRow> corrected, StagedExtract staged) {

    /** A file may hold the returns of several authorities and years; its rows say which. */
    boolean takes(TextRow row) {
      return row.labels().fits(origin.authorityCode(), origin.collectionYear());
    }
  }

  FileStaging(
      List<DeliveredExtract> extracts,
      Identities identities,
      PlacementLocation location,
      TableWriter writer) {
    this.identities = identities;
    this.writer = writer;
    this.byTable =
        extracts.stream()
            .map(extract -> inFile(extract, new RowCast(extract.origin(), identities, location)))
            .collect(Collectors.groupingBy(extract -> extract.origin().extractTable()));
  }

  private static ExtractInFile inFile(DeliveredExtract extract, RowCast cast) {
    StagedExtract staged = new StagedExtract(extract.origin().extractId());
    return new ExtractInFile(extract.origin(), cast, extract.corrected(), staged);
  }

  /** Decodes the file once, and writes every row where it belongs. */
  List<StagedExtract> stage(DeliveredFile file) {
    try {
      Decoder.decode(file, this::stage);
    } catch (UnreadableExtract e) {
      throw DeliveredExtract.changed(file, e);
    }
    return byTable.values().stream().flatMap(List::stream).map(ExtractInFile::staged).toList();
  }

  /** A table of the file that is not among the extracts is held, or staged already. */
  private void stage(TextRow row) {
    for (ExtractInFile extract : byTable.getOrDefault(row.table(), List.of())) {
      if (extract.takes(row)) {
        stage(extract, row);
      }
    }
  }

  private void stage(ExtractInFile extract, TextRow delivered) {
    TextRow row = extract.corrected().getOrDefault(delivered.rowNumber(), delivered);
    CastRow cast = cast(extract, row);
    extract.staged().in();
    cast.row().ifPresent(writer::write);
    if (cast.row().isPresent()) {
      extract.staged().loaded();
    } else {
      setAside(extract, row.rowNumber(), cast.faults());
    }
  }

  private CastRow cast(ExtractInFile extract, TextRow row) {
    return identities.isForgotten(extract.origin().authorityCode(), row)
        ? CastRow.setAside(List.of(Fault.FORGOTTEN))
        : extract.cast().cast(row);
  }

  private void setAside(ExtractInFile extract, int rowNumber, List<Fault> faults) {
    faults.forEach(fault -> writer.write(setAsideRow(extract.origin(), rowNumber, fault)));
    extract
        .staged()
        .setAside(
            faults.stream()
                .map(
                    fault ->
                        new SetAsideRow(
                            extract.origin().extractId(),
                            extract.origin().fileId(),
                            rowNumber,
                            fault.column(),
                            fault.valueClass(),
                            fault.reason()))
                .toList());
  }

  static TableRow setAsideRow(ExtractOrigin origin, int rowNumber, Fault fault) {
    return TableRow.of(
        Staging.SET_ASIDE,
        origin.authorityCode(),
        origin.collectionYear(),
        origin.extractId(),
        origin.fileId(),
        origin.extractTable(),
        rowNumber,
        fault.column().isEmpty() ? null : fault.column(),
        fault.valueClass(),
        fault.reason());
  }
}
