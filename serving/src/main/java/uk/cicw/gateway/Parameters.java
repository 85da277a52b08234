package uk.cicw.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.util.Text;
import org.jspecify.annotations.Nullable;

/** The values that a client binds to a prepared statement, as JDBC takes them. */
final class Parameters {

  static List<@Nullable Object> of(VectorSchemaRoot root) {
    if (root.getRowCount() > 1) {
      throw new IllegalArgumentException(
          "Cannot bind %d rows of parameters: one at a time is served. Send no batches."
              .formatted(root.getRowCount()));
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (FieldVector vector : root.getFieldVectors()) {
      values.add(root.getRowCount() == 0 || vector.isNull(0) ? null : value(vector));
    }
    return values;
  }

  private static Object value(FieldVector vector) {
    if (vector instanceof DateDayVector days) {
      return LocalDate.ofEpochDay(days.get(0));
    }
    Object value = vector.getObject(0);
    return value instanceof Text text ? text.toString() : value;
  }

  private Parameters() {}
}
