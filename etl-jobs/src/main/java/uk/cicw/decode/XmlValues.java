package uk.cicw.decode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/** The values directly within an element, handed out to the tables that declare them. */
final class XmlValues {
  private final Map<String, String> byHeading = new LinkedHashMap<>();
  private Optional<String> fault = Optional.empty();

  static XmlValues of(XmlElement element) {
    XmlValues values = new XmlValues();
    for (XmlElement leaf : element.leaves()) {
      String heading = CellText.heading(leaf.name());
      if (values.byHeading.putIfAbsent(heading, leaf.text()) != null) {
        values.fault = Optional.of("the element %s comes twice".formatted(leaf.name()));
      }
    }
    return values;
  }

  /** The values of the columns of a table, by declared name; they are not handed out again. */
  Map<String, String> take(ExtractTable table) {
    Map<String, String> taken = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      take(column.name(), column, taken);
      column.aliases().forEach(alias -> take(alias, column, taken));
    }
    return taken;
  }

  private void take(String heading, Column column, Map<String, String> taken) {
    String text = byHeading.remove(CellText.heading(heading));
    if (text != null && !CellText.of(column, text).isEmpty()) {
      taken.putIfAbsent(column.name(), CellText.of(column, text));
    }
  }

  Optional<String> fault() {
    return fault;
  }

  /** Elements that no table declares. */
  Set<String> rest() {
    return byHeading.keySet();
  }
}
