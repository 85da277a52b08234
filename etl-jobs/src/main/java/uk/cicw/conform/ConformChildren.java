package uk.cicw.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.RowBytes;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;

/**
 * The task that conforms children and writes their facts, in the order of the children.
 *
 * @param arrived extracts whose rows come from the staging tables, whatever was kept of them
 */
record ConformChildren(
    Broadcast<LakeTables> tables,
    Map<String, Learnt> learnt,
    Set<String> arrived,
    ReviewDueDates dueDates)
    implements FlatMapFunction<Iterator<Tuple2<String, byte[]>>, WrittenFile> {

  @Override
  public Iterator<WrittenFile> call(Iterator<Tuple2<String, byte[]>> rows) {
    Map<String, List<byte[]>> children = new TreeMap<>();
    rows.forEachRemaining(
        row -> children.computeIfAbsent(row._1(), child -> new ArrayList<>()).add(row._2()));
    Map<String, ChildConformer> conformers = new HashMap<>();
    try (TableWriter writer = tables.value().writer()) {
      children.forEach(
          (label, all) -> {
            Child child = Child.labelled(label);
            write(
                writer,
                conformers.computeIfAbsent(child.authorityCode(), this::conformer),
                child,
                all.stream().map(RowBytes::row).toList());
          });
      return writer.finish().iterator();
    }
  }

  /** A child of whom no extract holds a row any more has no facts either. */
  private void write(
      TableWriter writer, ChildConformer conformer, Child child, List<TableRow> rows) {
    List<StagedRow> staged = new ArrayList<>();
    Map<String, List<TableRow>> facts = new HashMap<>();
    for (TableRow row : rows) {
      if (StagedRow.isStaged(row)) {
        staged.add(StagedRow.of(row));
      } else if (ChildReports.isReport(row)) {
        staged.addAll(ChildReports.staged(row, arrived));
      } else {
        facts.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
      }
    }
    if (!staged.isEmpty()) {
      write(writer, child, ChildRows.ofStaged(staged), facts, conformer);
    }
  }

  private static void write(
      TableWriter writer,
      Child child,
      ChildRows rows,
      Map<String, List<TableRow>> before,
      ChildConformer conformer) {
    int lastYear = rows.lastYear();
    conformer.conform(child, rows, before).forEach(fact -> writer.write(fact.with(lastYear)));
    ChildReports.of(child, rows).forEach(report -> writer.write(report.with(lastYear)));
  }

  private ChildConformer conformer(String authority) {
    Learnt of = Objects.requireNonNull(learnt.get(authority));
    return new ChildConformer(of.knowledge(), dueDates, of.since());
  }
}
