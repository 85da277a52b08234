package uk.cicw.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;

/** The task that conforms children and writes their facts, in the order of the children. */
record ConformChildren(
    Broadcast<LakeTables> tables, Map<String, Knowledge> knowledge, ReviewDueDates dueDates)
    implements FlatMapFunction<Iterator<Tuple2<Child, Iterable<TableRow>>>, WrittenFile> {
  private static final Comparator<Tuple2<Child, Iterable<TableRow>>> BY_CHILD =
      Comparator.comparing(
          Tuple2::_1, Comparator.comparing(Child::authorityCode).thenComparing(Child::childId));

  @Override
  public Iterator<WrittenFile> call(Iterator<Tuple2<Child, Iterable<TableRow>>> children) {
    List<Tuple2<Child, Iterable<TableRow>>> sorted = new ArrayList<>();
    children.forEachRemaining(sorted::add);
    sorted.sort(BY_CHILD);
    Map<String, ChildConformer> conformers = new HashMap<>();
    try (TableWriter writer = tables.value().writer()) {
      for (Tuple2<Child, Iterable<TableRow>> child : sorted) {
        conformers
            .computeIfAbsent(child._1().authorityCode(), this::conformer)
            .conform(child._1(), ChildRows.of(child._2()))
            .forEach(writer::write);
      }
      return writer.finish().iterator();
    }
  }

  private ChildConformer conformer(String authority) {
    return new ChildConformer(Objects.requireNonNull(knowledge.get(authority)), dueDates);
  }
}
