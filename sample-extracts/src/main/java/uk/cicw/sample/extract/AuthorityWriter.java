package uk.cicw.sample.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.cicw.sample.course.Lives;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** Writes the extracts of one authority. */
public final class AuthorityWriter {
  private final Lives lives;
  private final long seed;
  private final Path out;
  private final Amendments amendments;
  private final Faults faults = new Faults();

  public AuthorityWriter(Lives lives, long seed, Path out) {
    this.lives = lives;
    this.seed = seed;
    this.out = out;
    this.amendments = new Amendments(lives.children());
  }

  /** The extracts of the collection years, both ends included, by the year that they end in. */
  public void write(int fromYear, int toYear) throws IOException {
    for (Delivery delivery : Calendar.deliveries(fromYear, toYear)) {
      String folder = delivery.folder(lives.plan().authorityCode());
      for (Map.Entry<ExtractTable, List<Row>> table : tables(delivery).entrySet()) {
        List<Row> rows = amendments.apply(delivery, table.getKey(), table.getValue());
        if (lives.plan().calibrated()) {
          faults.plant(delivery, table.getKey(), folder, rows);
        }
        TableFile.write(
            out.resolve(folder),
            table.getKey(),
            delivery.window().year(),
            rows,
            form(delivery, table.getKey()));
      }
    }
  }

  private Map<ExtractTable, List<Row>> tables(Delivery delivery) {
    Return reported = new Return(lives, seed, delivery.window());
    return switch (delivery.scope()) {
      case RETURN -> reported.tables();
      case EPISODES -> Map.of(Ssda903.EPISODES, reported.episodes());
      case SCHOOL_YEAR -> reported.schoolYear();
    };
  }

  /** Where which fault was planted: path of the file, row, fault. */
  public List<List<String>> plantedFaults() {
    return faults.planted().stream().map(AuthorityWriter::line).toList();
  }

  private static List<String> line(Faults.Planted planted) {
    return List.of(
        planted.file() + "/" + planted.fault().table() + ".csv",
        Integer.toString(planted.row()),
        planted.fault().kind().toString().toLowerCase(Locale.ROOT),
        String.join(" ", planted.fault().columns()));
  }

  /**
   * One year as windows-1252 with CRLF and one file with a byte order mark, as sources have them.
   */
  private static TableFile.Form form(Delivery delivery, ExtractTable table) {
    return switch (delivery.window().ending()) {
      case 2008 -> TableFile.Form.WINDOWS;
      case 2014 -> table == Ssda903.EPISODES ? TableFile.Form.MARKED : TableFile.Form.PLAIN;
      default -> TableFile.Form.PLAIN;
    };
  }
}
