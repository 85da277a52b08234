package uk.cicw.decode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/** One table of an XML return while it is read. */
final class XmlTable {
  private final ExtractTable table;
  private final Consumer<TextRow> rows;
  private final TreeSet<String> unknown = new TreeSet<>();
  private int rowCount;

  XmlTable(ExtractTable table, Consumer<TextRow> rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * A row; what the CSV form repeats of the child (identifier, birth date, sex) comes from the
   * header.
   */
  void row(Map<String, String> own, Map<String, String> child, Optional<String> fault) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String value = own.getOrDefault(column.name(), child.get(column.name()));
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    rowCount++;
    rows.accept(new TextRow(table.name(), rowCount, values, fault));
  }

  void unknown(Collection<String> elements) {
    unknown.addAll(elements);
  }

  DecodedTable done(RowLabels labels) {
    TreeSet<String> columns = new TreeSet<>();
    table.columns().forEach(column -> columns.add(column.name()));
    return new DecodedTable(
        table.name(),
        rowCount,
        columns,
        List.copyOf(unknown),
        rowCount == 0 ? Map.of() : Map.of(labels, rowCount));
  }
}
