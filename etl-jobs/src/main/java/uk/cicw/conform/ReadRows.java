package uk.cicw.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.RowBytes;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;

/**
 * The task that reads files of rows about children: every row with {@link Child#label} of the child
 * it is about. One file is in memory at a time.
 */
record ReadRows(Broadcast<LakeTables> tables)
    implements PairFlatMapFunction<Iterator<StoredFile>, String, byte[]> {

  @Override
  public Iterator<Tuple2<String, byte[]>> call(Iterator<StoredFile> files) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED), false)
        .flatMap(this::rows)
        .iterator();
  }

  private Stream<Tuple2<String, byte[]>> rows(StoredFile file) {
    List<Tuple2<String, byte[]>> rows = new ArrayList<>();
    try (CloseableIterable<TableRow> read = tables.value().read(file)) {
      read.forEach(row -> rows.add(new Tuple2<>(Child.of(row).label(), RowBytes.of(row))));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.location(), e);
    }
    return rows.stream();
  }
}
