package uk.cicw.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;

/** The task that conforms children and writes their facts, in the order of the children. */
record ConformChildren(Broadcast<LakeTables> tables, ReviewDueDates dueDates)
    implements FlatMapFunction<ChildrenOfAuthority, WrittenFile> {

  @Override
  public Iterator<WrittenFile> call(ChildrenOfAuthority children) {
    ChildConformer conformer =
        new ChildConformer(Knowledge.of(children.known()), dueDates, children.since());
    List<WrittenFile> written = new ArrayList<>();
    ReadChildren.read(
        tables.value(),
        children,
        (year, ofShelf) -> {
          // the files of one shelf are closed before those of the next are opened
          try (TableWriter writer = tables.value().writer()) {
            ofShelf.forEach(
                (childId, rows) ->
                    conform(conformer, new Child(children.authorityCode(), childId), rows, children)
                        .forEach(row -> writer.write(row.with(year))));
            written.addAll(writer.finish());
          }
        });
    return written.iterator();
  }

  /** A child of whom no extract holds a row any more has no facts either. */
  private static List<TableRow> conform(
      ChildConformer conformer, Child child, List<TableRow> rows, ChildrenOfAuthority children) {
    List<StagedRow> staged = new ArrayList<>();
    Map<String, List<TableRow>> facts = new HashMap<>();
    for (TableRow row : rows) {
      if (StagedRow.isStaged(row)) {
        staged.add(StagedRow.of(row));
      } else if (ChildReports.isReport(row)) {
        staged.addAll(ChildReports.staged(row, children.arrived()));
      } else {
        facts.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
      }
    }
    return staged.isEmpty() ? List.of() : conform(conformer, child, staged, facts);
  }

  private static List<TableRow> conform(
      ChildConformer conformer,
      Child child,
      List<StagedRow> staged,
      Map<String, List<TableRow>> before) {
    ChildRows rows = ChildRows.ofStaged(staged);
    List<TableRow> made = new ArrayList<>(conformer.conform(child, rows, before));
    made.addAll(ChildReports.of(child, rows));
    return made;
  }
}
