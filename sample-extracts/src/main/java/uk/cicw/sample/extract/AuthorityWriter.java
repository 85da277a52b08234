package uk.cicw.sample.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.cicw.sample.course.Lives;
import uk.cicw.schema.ExtractTable;

/** Writes the extracts of one authority. */
public final class AuthorityWriter {
  private final Lives lives;
  private final long seed;
  private final Path out;

  public AuthorityWriter(Lives lives, long seed, Path out) {
    this.lives = lives;
    this.seed = seed;
    this.out = out;
  }

  /** The extracts of the collection years, both ends included, by the year that they end in. */
  public void write(int fromYear, int toYear) throws IOException {
    for (Delivery delivery : Calendar.deliveries(fromYear, toYear)) {
      Return reported = new Return(lives, seed, delivery.window());
      Map<ExtractTable, List<Row>> tables =
          delivery.schoolYear() ? reported.schoolYear() : reported.tables();
      for (Map.Entry<ExtractTable, List<Row>> table : tables.entrySet()) {
        TableFile.write(
            out.resolve(delivery.folder(lives.plan().authorityCode())),
            table.getKey(),
            delivery.window().year(),
            table.getValue(),
            form(delivery, table.getKey()));
      }
    }
  }

  private static TableFile.Form form(Delivery delivery, ExtractTable table) {
    return switch (delivery.window().ending()) {
      case 2008 -> TableFile.Form.WINDOWS;
      case 2014 -> table.name().equals("episodes") ? TableFile.Form.MARKED : TableFile.Form.PLAIN;
      default -> TableFile.Form.PLAIN;
    };
  }
}
