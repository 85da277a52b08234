package uk.cicw.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.ledger.RowCounts;
import uk.cicw.published.FigureReader.Reading;

/**
 * One delivered file of published statistics, read.
 *
 * @param name as it was published
 */
public record PublishedFile(
    String name,
    Release release,
    int precedence,
    List<Figure> figures,
    List<CellFault> faults,
    RowCounts rows) {

  /** Whether a file of this name holds published statistics. */
  public static boolean isOne(String fileName) {
    return Layouts.of(fileName).isPresent();
  }

  /**
   * Reads a file.
   *
   * @param folder the folder that it was delivered in, one of whose names is that of the release
   * @throws UnreadableExtract when its release or its layout is not known
   */
  public static PublishedFile read(Path file, String fileName, String folder)
      throws UnreadableExtract {
    Layout layout =
        Layouts.of(fileName)
            .orElseThrow(() -> new UnreadableExtract("no layout is declared for its name"));
    Release release =
        Release.inPath(folder)
            .orElseThrow(
                () ->
                    new UnreadableExtract(
                        "no folder names its release. Put it in one such as release-2025"));
    try {
      Reading reading = FigureReader.read(layout, release, PublishedTable.read(file));
      return new PublishedFile(
          fileName,
          release,
          layout.precedence(),
          reading.figures(),
          reading.faults(),
          counts(reading));
    } catch (UnknownLayout | IOException e) {
      throw new UnreadableExtract(String.valueOf(e.getMessage()), e);
    }
  }

  private static RowCounts counts(Reading reading) {
    Set<Integer> setAside = new HashSet<>();
    reading.faults().stream().map(CellFault::row).forEach(setAside::add);
    int in = reading.rowCount();
    return new RowCounts(in, in - setAside.size(), setAside.size());
  }
}
