package uk.cicw.report;

import java.util.List;

/**
 * What was delivered of a return, so that a report can speak of the files that a team knows.
 *
 * @param name as a person would call it
 * @param parts this year's tables, those of one table in the order in which the kernel counts them
 * @param isLanded whether it is in the warehouse, or lies where somebody gave it
 */
public record DeliveredReturn(String name, List<DeliveredPart> parts, boolean isLanded) {

  /**
   * Where a row stands.
   *
   * @param sheet of the workbook: one for each file that a table came in
   * @param row counts the rows of the table in the file from 1
   */
  record Place(String sheet, String fileName, long row) {

    String label() {
      return "%s, row %,d".formatted(sheet, row);
    }
  }

  Place place(String table, long rowNumber) {
    DeliveredPart part = part(table, rowNumber);
    return new Place(sheet(part), part.fileName(), rowNumber - part.before());
  }

  DeliveredPart part(String table, long rowNumber) {
    return parts.stream()
        .filter(part -> part.table().equals(table) && part.before() < rowNumber)
        .reduce((first, later) -> later)
        .orElseThrow();
  }

  /** The name of the table; that of its second file has a 2 behind it. */
  String sheet(DeliveredPart part) {
    int at = of(part.table()).indexOf(part);
    return at == 0 ? part.table() : "%s %d".formatted(part.table(), at + 1);
  }

  List<DeliveredPart> of(String table) {
    return parts.stream().filter(part -> part.table().equals(table)).toList();
  }

  /** The names of its files, each once. */
  List<String> fileNames() {
    return parts.stream().map(DeliveredPart::fileName).distinct().toList();
  }
}
