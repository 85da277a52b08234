package uk.cicw.landing;

import java.util.List;
import uk.cicw.decode.DecodedTable;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;

/** Reads a landed file through once, to learn what is in it and that it can be read to its end. */
final class Inspection {
  static Contents of(DeliveredFile file) throws UnreadableExtract {
    YearTally tally = new YearTally();
    List<DecodedTable> tables = Decoder.decode(file, tally::add);
    return new Contents(tables, tally.evidence(), List.of());
  }

  /** Refuses a table without a column that is required in its year. */
  static void requireColumns(Contents contents, CollectionYear year) throws UnreadableExtract {
    for (DecodedTable table : contents.decoded()) {
      List<String> missing =
          ExtractCatalogue.table(table.table()).orElseThrow().columnsIn(year).stream()
              .filter(column -> column.required() && !table.columns().contains(column.name()))
              .map(Column::name)
              .toList();
      if (!missing.isEmpty()) {
        throw new UnreadableExtract(
            "%s of %s lacks the required column %s"
                .formatted(table.table(), year, String.join(", ", missing)));
      }
    }
  }

  private Inspection() {}
}
