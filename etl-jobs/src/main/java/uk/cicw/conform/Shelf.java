package uk.cicw.conform;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;

/**
 * Where the lake has the facts about the children of an authority who were last mentioned in one
 * collection year: they are replaced together.
 */
record Shelf(String authorityCode, int lastYear) implements Serializable {
  private static final List<String> COLUMNS = List.of("authority_code", "child_id", "last_year");

  /**
   * The shelves of children who are mentioned again after years.
   *
   * @param arrived the rows that mention children
   * @param untouched files of {@link uk.cicw.schema.Staging#CHILD_REPORTS} to look for them in
   */
  static Set<Shelf> ofReturningChildren(
      JavaSparkContext spark,
      Broadcast<LakeTables> tables,
      JavaPairRDD<String, byte[]> arrived,
      List<StoredFile> untouched) {
    if (untouched.isEmpty()) {
      return Set.of();
    }
    Set<Child> mentioned = new HashSet<>(arrived.keys().mapPartitions(Shelf::distinct).collect());
    return new HashSet<>(
        spark
            .parallelize(untouched, Math.min(untouched.size(), spark.defaultParallelism()))
            .mapPartitions(new Find(tables, mentioned))
            .collect());
  }

  private static Iterator<Child> distinct(Iterator<String> labels) {
    Set<Child> distinct = new HashSet<>();
    labels.forEachRemaining(label -> distinct.add(Child.labelled(label)));
    return distinct.iterator();
  }

  /** Rows that match, or that lie on one of these shelves. */
  static Expression or(Expression where, Set<Shelf> shelves) {
    return shelves.stream().map(Shelf::rows).reduce(where, Expressions::or);
  }

  private Expression rows() {
    return Expressions.and(
        Expressions.equal("authority_code", authorityCode),
        Expressions.equal("last_year", lastYear));
  }

  private record Find(Broadcast<LakeTables> tables, Set<Child> mentioned)
      implements FlatMapFunction<Iterator<StoredFile>, Shelf> {
    @Override
    public Iterator<Shelf> call(Iterator<StoredFile> files) throws IOException {
      Set<Shelf> shelves = new HashSet<>();
      while (files.hasNext()) {
        try (CloseableIterable<TableRow> rows = tables.value().read(files.next(), COLUMNS)) {
          rows.forEach(row -> find(row.values(), shelves));
        }
      }
      return shelves.iterator();
    }

    private void find(Object[] row, Set<Shelf> shelves) {
      Child child = new Child((String) row[0], (String) row[1]);
      if (mentioned.contains(child)) {
        shelves.add(new Shelf(child.authorityCode(), (Integer) row[2]));
      }
    }
  }
}
