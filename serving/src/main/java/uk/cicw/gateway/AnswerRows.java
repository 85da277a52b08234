package uk.cicw.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** A small answer whose rows are at hand. */
final class AnswerRows {

  /**
   * Sends it.
   *
   * @param rows values in the order of the columns; those at the end may be left out
   */
  static void send(
      BufferAllocator allocator,
      Schema schema,
      List<? extends List<? extends @Nullable Object>> rows,
      ServerStreamListener listener) {
    try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator)) {
      root.allocateNew();
      for (int row = 0; row < rows.size(); row++) {
        List<? extends @Nullable Object> values = rows.get(row);
        for (int column = 0; column < values.size(); column++) {
          Object value = values.get(column);
          if (value != null) {
            set(root.getVector(column), row, value);
          }
        }
      }
      root.setRowCount(rows.size());
      listener.start(root);
      listener.putNext();
      listener.completed();
    }
  }

  private static void set(FieldVector vector, int row, Object value) {
    if (vector instanceof VarCharVector texts) {
      texts.setSafe(row, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    } else if (vector instanceof IntVector numbers) {
      numbers.setSafe(row, (Integer) value);
    } else if (vector instanceof BitVector truths) {
      truths.setSafe(row, (Boolean) value ? 1 : 0);
    } else if (vector instanceof VarBinaryVector bytes) {
      bytes.setSafe(row, (byte[]) value);
    } else {
      throw new IllegalArgumentException("Cannot send a " + vector.getField().getType());
    }
  }

  private AnswerRows() {}
}
