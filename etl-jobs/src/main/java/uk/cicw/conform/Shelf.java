package uk.cicw.conform;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;

/**
 * Where the lake has the facts about the children of an authority who were last mentioned in one
 * collection year, or in some before it: they are replaced together.
 */
record Shelf(String authorityCode, int lastYear) implements Serializable {
  private static final List<String> MENTION = List.of("child_id", "extract_id");
  private static final List<String> PLACE = List.of("child_id", "last_year");

  /**
   * Where to look for children who are mentioned again after years.
   *
   * @param delivered files of the staging tables with rows that mention children
   * @param arrived the extracts whose rows count among them
   * @param untouched files of {@link uk.cicw.schema.Staging#CHILD_REPORTS}
   */
  record Search(
      String authorityCode,
      List<StoredFile> delivered,
      Set<String> arrived,
      List<StoredFile> untouched)
      implements Serializable {}

  /** The shelves of children who are mentioned again after years. */
  static Set<Shelf> ofReturningChildren(
      JavaSparkContext spark, Broadcast<LakeTables> tables, Collection<Search> searches) {
    List<Search> due = searches.stream().filter(one -> !one.untouched().isEmpty()).toList();
    return due.isEmpty()
        ? Set.of()
        : new HashSet<>(spark.parallelize(due, due.size()).flatMap(new Find(tables)).collect());
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

  private record Find(Broadcast<LakeTables> tables) implements FlatMapFunction<Search, Shelf> {
    @Override
    public Iterator<Shelf> call(Search search) {
      Set<String> mentioned = new HashSet<>();
      read(
          search.delivered(),
          MENTION,
          row -> {
            if (search.arrived().contains(text(row, 1))) {
              mentioned.add(text(row, 0));
            }
          });
      Set<Shelf> shelves = new HashSet<>();
      read(
          search.untouched(),
          PLACE,
          row -> {
            if (mentioned.contains(text(row, 0))) {
              shelves.add(new Shelf(search.authorityCode(), (Integer) row.values()[1]));
            }
          });
      return shelves.iterator();
    }

    private void read(List<StoredFile> files, List<String> columns, Consumer<TableRow> rows) {
      for (StoredFile file : files) {
        try (CloseableIterable<TableRow> read = tables.value().read(file, columns)) {
          read.forEach(rows);
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read " + file.location(), e);
        }
      }
    }

    private static String text(TableRow row, int at) {
      return (String) Objects.requireNonNull(row.values()[at]);
    }
  }
}
