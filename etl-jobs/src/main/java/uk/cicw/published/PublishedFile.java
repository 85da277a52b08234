package uk.cicw.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.ledger.RowCounts;
import uk.cicw.published.FigureReader.Reading;

/**
 * One table of published statistics, read: a CSV, or a sheet of a workbook.
 *
 * @param name of the file as it was published, for a sheet {@code file.xlsx sheet LAA1}
 */
public record PublishedFile(
    String name,
    Release release,
    int precedence,
    List<Figure> figures,
    List<CellFault> faults,
    RowCounts rows) {

  private static final String SHEET = " sheet ";

  /** Where a fault lies, with the sheet of a workbook. */
  String column(CellFault fault) {
    int sheet = name.indexOf(SHEET);
    return sheet < 0 ? fault.column() : name.substring(sheet + 1) + ": " + fault.column();
  }

  /** Whether a file of this name holds published statistics. */
  public static boolean isOne(String fileName) {
    return Layouts.of(fileName).isPresent();
  }

  /**
   * Reads a file.
   *
   * @param folder the folder that it was delivered in, one of whose names is that of the release
   * @return its tables, one unless it is a workbook
   * @throws UnreadableExtract when its release or its layout is not known
   */
  public static List<PublishedFile> read(DeliveredFile file, String fileName, String folder)
      throws UnreadableExtract {
    Layouts.Sheets layouts =
        Layouts.of(fileName)
            .orElseThrow(() -> new UnreadableExtract("no layout is declared for its name"));
    Release release =
        Release.inPath(folder)
            .orElseThrow(
                () ->
                    new UnreadableExtract(
                        "no folder names its release. Put it in one such as release-2025"));
    try {
      return Layouts.isWorkbook(fileName)
          ? sheets(file, fileName, layouts.of(release), release)
          : List.of(
              read(fileName, layouts.of(release).single(), release, DeliveredTables.ofCsv(file)));
    } catch (UnknownLayout | IOException e) {
      throw new UnreadableExtract(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<PublishedFile> sheets(
      DeliveredFile file, String fileName, Layouts.Sheets layouts, Release release)
      throws IOException {
    List<PublishedFile> sheets = new ArrayList<>();
    Map<String, List<List<String>>> tables = DeliveredTables.ofWorkbook(file, layouts);
    if (tables.isEmpty()) {
      throw new UnknownLayout("it has no sheet for which a layout is declared");
    }
    for (Map.Entry<String, List<List<String>>> sheet : tables.entrySet()) {
      String name = fileName + SHEET + sheet.getKey();
      sheets.add(read(name, layouts.of(sheet.getKey()).orElseThrow(), release, sheet.getValue()));
    }
    return sheets;
  }

  /** A sheet that is laid out otherwise does not keep the others from being read. */
  private static PublishedFile sheet(
      String name, Layout layout, Release release, List<List<String>> lines) {
    try {
      return read(name, layout, release, lines);
    } catch (UnknownLayout e) {
      List<CellFault> faults = List.of(CellFault.ofHeading("", String.valueOf(e.getMessage())));
      RowCounts none = new RowCounts(0, 0, 0);
      return new PublishedFile(name, release, layout.precedence(), List.of(), faults, none);
    }
  }

  private static PublishedFile read(
      String name, Layout layout, Release release, List<List<String>> lines) {
    PublishedTable table = PublishedTable.of(lines, Layouts.shape(layout));
    Reading reading = FigureReader.read(layout, release, table);
    return new PublishedFile(
        name, release, layout.precedence(), reading.figures(), reading.faults(), counts(reading));
  }

  /** What is wrong with a heading sets no row aside. */
  private static RowCounts counts(Reading reading) {
    Set<Integer> setAside = new HashSet<>();
    reading.faults().stream().map(CellFault::row).filter(row -> row > 0).forEach(setAside::add);
    int in = reading.rowCount();
    return new RowCounts(in, in - setAside.size(), setAside.size());
  }
}
