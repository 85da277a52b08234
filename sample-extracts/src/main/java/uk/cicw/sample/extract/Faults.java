package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import uk.cicw.sample.plan.PlantedFault;
import uk.cicw.schema.ExtractTable;

/** Spoils rows of the sample as planned, and remembers where. */
final class Faults {
  private static final int AFTER_ROW = 20;
  private final List<Planted> planted = new ArrayList<>();

  /**
   * Where a fault stands.
   *
   * @param row of the file, the first data row is 1
   */
  record Planted(String file, int row, PlantedFault fault) {}

  List<Planted> planted() {
    return planted;
  }

  void plant(Delivery delivery, ExtractTable table, String file, List<Row> rows) {
    for (PlantedFault fault : PlantedFault.all()) {
      if (fault.table().equals(table.name()) && isFor(fault, delivery)) {
        planted.add(new Planted(file, 1 + plant(fault, delivery.window(), rows), fault));
      }
    }
  }

  /** Not in versions that are delivered again; there the fault was put right. */
  private static boolean isFor(PlantedFault fault, Delivery delivery) {
    return fault.year() == delivery.window().ending()
        && fault.month().equals(delivery.month().map(Object::toString).orElse(""))
        && delivery.scope() == Delivery.Scope.RETURN;
  }

  /** The position of the spoilt row. */
  private static int plant(PlantedFault fault, Window window, List<Row> rows) {
    int position = position(fault.kind(), window, rows);
    Row row = rows.get(position);
    switch (fault.kind()) {
      case CELL, CELLS, SHORT_STAY -> {
        for (int i = 0; i < fault.columns().size(); i++) {
          row.with(fault.columns().get(i), fault.values().get(i));
        }
      }
      case DUPLICATE -> rows.add(position + 1, row.copy());
      case OVERLAP -> row.with("DEC", row.day("DEC").plusDays(5));
      case GAP -> row.with("DEC", row.day("DEC").minusDays(5));
      case NEVER_CLOSED -> row.with("DEC", "").with("REC", "");
    }
    return position;
  }

  private static int position(PlantedFault.Kind kind, Window window, List<Row> rows) {
    return switch (kind) {
      case CELL, CELLS, DUPLICATE -> Math.min(AFTER_ROW, rows.size() - 1);
      case SHORT_STAY -> first(rows, i -> isShortStay(rows.get(i), window));
      case OVERLAP, GAP, NEVER_CLOSED -> first(rows, i -> isFollowed(i, rows, window));
    };
  }

  private static int first(List<Row> rows, IntPredicate fitting) {
    for (int i = 0; i < rows.size(); i++) {
      if (fitting.test(i)) {
        return i;
      }
    }
    throw new IllegalStateException("Cannot plant a fault: no row fits. Use another seed.");
  }

  private static boolean isShortStay(Row row, Window window) {
    return row.get("RNE").equals("S")
        && row.get("REC").startsWith("E")
        && !row.day("DECOM").isBefore(window.from());
  }

  /** A closed episode of three weeks or more that another of the year follows, closed too. */
  private static boolean isFollowed(int i, List<Row> rows, Window window) {
    if (i + 1 >= rows.size() || !rows.get(i).get("REC").equals("X1")) {
      return false;
    }
    Row row = rows.get(i);
    Row next = rows.get(i + 1);
    LocalDate start = row.day("DECOM");
    return !start.isBefore(window.from())
        && row.get("RNE").equals("S")
        && start.plusDays(21).isBefore(row.day("DEC"))
        && next.get("CHILD").equals(row.get("CHILD"))
        && next.get("REC").startsWith("E")
        && next.day("DECOM").plusDays(21).isBefore(next.day("DEC"));
  }
}
