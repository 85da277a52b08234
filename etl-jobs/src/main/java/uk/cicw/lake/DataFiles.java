package uk.cicw.lake;

import java.io.IOException;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.FanoutDataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.jspecify.annotations.Nullable;

/** The data files of one table that one task writes, one for each partition it meets. */
final class DataFiles {
  private static final long TARGET_BYTES = 512L << 20;

  private final LakeTable table;
  private final PartitionKey partition;
  private final GenericRecord blank;
  private final int[] positions;
  private final FanoutDataWriter<Record> writer;

  DataFiles(LakeTable lakeTable, int partitionId, long attempt) {
    table = lakeTable;
    Table iceberg = lakeTable.table();
    partition = new PartitionKey(iceberg.spec(), iceberg.schema());
    blank = GenericRecord.create(iceberg.schema());
    positions = positions(lakeTable);
    writer =
        new FanoutDataWriter<>(
            new GenericFileWriterFactory.Builder(iceberg)
                .dataFileFormat(FileFormat.PARQUET)
                .dataSchema(iceberg.schema())
                .build(),
            OutputFileFactory.builderFor(iceberg, partitionId, attempt)
                .format(FileFormat.PARQUET)
                .build(),
            iceberg.io(),
            TARGET_BYTES);
  }

  /** Where each declared column stands in the table: columns declared later stand last there. */
  private static int[] positions(LakeTable lakeTable) {
    List<String> kept =
        lakeTable.table().schema().columns().stream().map(field -> field.name()).toList();
    return lakeTable.columns().stream().mapToInt(kept::indexOf).toArray();
  }

  void write(TableRow row) {
    requireValues(row.values());
    Record record = blank.copy();
    for (int column = 0; column < positions.length; column++) {
      record.set(positions[column], row.values()[column]);
    }
    partition.partition(record);
    writer.write(record, table.table().spec(), partition);
  }

  private void requireValues(@Nullable Object[] values) {
    for (int position : table.required()) {
      if (values[position] == null) {
        throw new IllegalStateException(
            "Cannot write a row of %s: %s is required and has no value"
                .formatted(table.table().name(), table.columns().get(position)));
      }
    }
  }

  void close() throws IOException {
    writer.close();
  }

  List<DataFile> written() {
    return writer.result().dataFiles();
  }
}
