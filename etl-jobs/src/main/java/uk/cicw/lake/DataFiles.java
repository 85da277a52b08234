package uk.cicw.lake;

import static org.apache.iceberg.TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX;
import static org.apache.iceberg.TableProperties.PARQUET_COLUMN_STATS_ENABLED_PREFIX;
import static org.apache.iceberg.TableProperties.PARQUET_COMPRESSION_LEVEL;
import static org.apache.iceberg.TableProperties.PARQUET_DICT_SIZE_BYTES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.apache.iceberg.types.Type.TypeID;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** The data files of one table that one task writes, one for each partition it meets. */
final class DataFiles {
  private static final long TARGET_BYTES = 512L << 20;

  /**
   * Looking a text up that hardly repeats costs more than writing it, so a column is given up as a
   * dictionary soon; and the first level of zstd makes files as small as the third from such short
   * texts. Both together take a third of the time of writing off.
   */
  private static final Map<String, String> WRITING =
      Map.of(PARQUET_DICT_SIZE_BYTES, "16384", PARQUET_COMPRESSION_LEVEL, "1");

  private final LakeTable table;
  private final Record record;
  private final int[] positions;
  private final int[] parts;
  private final GenericFileWriterFactory writers;
  private final OutputFileFactory files;
  private final Map<List<@Nullable Object>, RollingDataWriter<Record>> byPartition =
      new HashMap<>();
  private @Nullable List<@Nullable Object> last;
  private @Nullable RollingDataWriter<Record> writer;

  DataFiles(LakeTable lakeTable, int partitionId, long attempt) {
    table = lakeTable;
    Table iceberg = lakeTable.table();
    record = GenericRecord.create(iceberg.schema());
    positions = positions(lakeTable);
    parts =
        iceberg.spec().fields().stream()
            .mapToInt(field -> lakeTable.columns().indexOf(field.name()))
            .toArray();
    writers =
        new GenericFileWriterFactory.Builder(iceberg)
            .dataFileFormat(FileFormat.PARQUET)
            .dataSchema(iceberg.schema())
            .writerProperties(writing(iceberg))
            .build();
    files =
        OutputFileFactory.builderFor(iceberg, partitionId, attempt)
            .format(FileFormat.PARQUET)
            .build();
  }

  /**
   * The least and the greatest text of a file are worked out only where files are found by them.
   */
  private static Map<String, String> writing(Table iceberg) {
    Map<String, String> writing = new HashMap<>(WRITING);
    for (NestedField field : iceberg.schema().columns()) {
      boolean isBounded =
          iceberg.properties().containsKey(METRICS_MODE_COLUMN_CONF_PREFIX + field.name());
      if (field.type().typeId() == TypeID.STRING && !isBounded) {
        writing.put(PARQUET_COLUMN_STATS_ENABLED_PREFIX + field.name(), "false");
      }
    }
    return writing;
  }

  /** Where each declared column stands in the table: columns declared later stand last there. */
  private static int[] positions(LakeTable lakeTable) {
    List<String> kept =
        lakeTable.table().schema().columns().stream().map(field -> field.name()).toList();
    return lakeTable.columns().stream().mapToInt(kept::indexOf).toArray();
  }

  void write(TableRow row) {
    requireValues(row.values());
    for (int column = 0; column < positions.length; column++) {
      record.set(positions[column], row.values()[column]);
    }
    writerOf(row.values()).write(record);
  }

  /** Mostly that of the row before. */
  private RollingDataWriter<Record> writerOf(@Nullable Object[] values) {
    if (writer == null || last == null || !isLast(last, values)) {
      List<@Nullable Object> partition =
          Arrays.stream(parts).<@Nullable Object>mapToObj(part -> values[part]).toList();
      last = partition;
      writer = byPartition.computeIfAbsent(partition, any -> open());
    }
    return writer;
  }

  private boolean isLast(List<@Nullable Object> partition, @Nullable Object[] values) {
    for (int part = 0; part < parts.length; part++) {
      Object value = values[parts[part]];
      if (value == null || !value.equals(partition.get(part))) {
        return false;
      }
    }
    return true;
  }

  private RollingDataWriter<Record> open() {
    Table iceberg = table.table();
    PartitionKey partition = new PartitionKey(iceberg.spec(), iceberg.schema());
    partition.partition(record);
    return new RollingDataWriter<>(
        writers, files, iceberg.io(), TARGET_BYTES, iceberg.spec(), partition);
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
    for (RollingDataWriter<Record> each : byPartition.values()) {
      each.close();
    }
  }

  List<DataFile> written() {
    List<DataFile> written = new ArrayList<>();
    byPartition.values().forEach(each -> written.addAll(each.result().dataFiles()));
    return written;
  }
}
