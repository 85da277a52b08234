package uk.cicw.conform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;

/** The task that reads files of rows about children: every row with the child it is about. */
record ReadRows(Broadcast<LakeTables> tables)
    implements PairFlatMapFunction<Iterator<StoredFile>, Child, TableRow> {

  @Override
  public Iterator<Tuple2<Child, TableRow>> call(Iterator<StoredFile> files) throws IOException {
    List<Tuple2<Child, TableRow>> rows = new ArrayList<>();
    while (files.hasNext()) {
      try (CloseableIterable<TableRow> read = tables.value().read(files.next())) {
        read.forEach(row -> rows.add(new Tuple2<>(Child.of(row), row)));
      }
    }
    return rows.iterator();
  }
}
