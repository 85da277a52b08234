package uk.cicw.lake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/** Tables as tasks know them: broadcast it, then write and read data files with it. */
public record LakeTables(Map<String, LakeTable> tables) implements Serializable {

  /** A writer for the task that runs here. */
  public TableWriter writer() {
    TaskContext task = TaskContext.get();
    return task == null ? writer(0, 0) : writer(task.partitionId(), task.taskAttemptId());
  }

  TableWriter writer(int partition, long attempt) {
    return new TableWriter(this, partition, attempt);
  }

  /** The rows of a data file in the order in which they were written. Close it. */
  public CloseableIterable<TableRow> read(StoredFile file) {
    return read(file, table(file.table()).columns());
  }

  /** The same, these columns only. */
  public CloseableIterable<TableRow> read(StoredFile file, List<String> columns) {
    return CloseableIterable.transform(
        records(file, columns), read -> new TableRow(file.table(), values(read, columns.size())));
  }

  private CloseableIterable<Record> records(StoredFile file, List<String> columns) {
    LakeTable table = table(file.table());
    InputFile input = table.table().io().newInputFile(file.location());
    return FormatModelRegistry.<Record, Schema>readBuilder(FileFormat.PARQUET, Record.class, input)
        .project(ordered(table.table().schema(), columns))
        .build();
  }

  /** A projection in the order of the declaration, which may differ from that of the table. */
  private static Schema ordered(Schema schema, List<String> columns) {
    return new Schema(columns.stream().map(schema::findField).toList());
  }

  private static @Nullable Object[] values(Record read, int size) {
    @Nullable Object[] values = new Object[size];
    for (int position = 0; position < size; position++) {
      values[position] = read.get(position);
    }
    return values;
  }

  LakeTable table(String name) {
    LakeTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "Cannot find table %s among %s".formatted(name, tables.keySet()));
    }
    return table;
  }
}
