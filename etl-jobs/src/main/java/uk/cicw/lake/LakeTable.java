package uk.cicw.lake;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/**
 * A table as tasks know it.
 *
 * @param columns its columns in the order of the declaration
 * @param required the positions among them that no row may leave empty
 */
record LakeTable(Table table, List<String> columns, List<Integer> required)
    implements Serializable {

  static LakeTable of(KeptTable declared, Table table) {
    List<Integer> required =
        IntStream.range(0, declared.storedColumns().size())
            .filter(position -> declared.storedColumns().get(position).required())
            .boxed()
            .toList();
    List<String> columns = declared.storedColumns().stream().map(Column::name).toList();
    return new LakeTable(SerializableTable.copyOf(table), columns, required);
  }

  /** The table as it is kept, whatever is declared: its rows are copied, not made. */
  static LakeTable asKept(Table table) {
    List<String> columns = table.schema().columns().stream().map(field -> field.name()).toList();
    return new LakeTable(SerializableTable.copyOf(table), columns, List.of());
  }
}
