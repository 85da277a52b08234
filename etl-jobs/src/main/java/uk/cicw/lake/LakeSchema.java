package uk.cicw.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
import uk.cicw.schema.KeptTable;

/** The Iceberg schema and partitions of a declared table. */
final class LakeSchema {
  private static final int PRECISION = 12;
  private static final int SCALE = 3;

  /**
   * Every column is optional to Iceberg, so that a declaration may gain columns; {@link
   * TableWriter} refuses a row that lacks a required value.
   */
  static Schema of(KeptTable table) {
    List<NestedField> fields = new ArrayList<>();
    for (Column column : table.storedColumns()) {
      fields.add(
          NestedField.optional(
              fields.size() + 1, column.name(), type(column.type()), column.meaning()));
    }
    return new Schema(fields);
  }

  /**
   * What is replaced as a whole is a partition: facts about the children of one authority who were
   * last mentioned in one year, published figures of one release. Staged rows lie by authority
   * alone, so that twenty years of extracts, however many, are a file for each table.
   */
  static PartitionSpec partitions(KeptTable table, Schema schema) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    partitionColumns(table).forEach(spec::identity);
    return spec.build();
  }

  static List<String> partitionColumns(KeptTable table) {
    List<String> candidates =
        table.name().startsWith("stg_")
            ? List.of("authority_code")
            : List.of("authority_code", "release", "last_year");
    return stored(table, candidates);
  }

  /**
   * The columns of which the metadata keep the least and the greatest value of each file: by them
   * the files of an extract version are found. They say nothing of a child.
   */
  static List<String> boundedColumns(KeptTable table) {
    return table.name().startsWith("stg_")
        ? stored(table, List.of("received_date", "collection_year", "extract_id"))
        : List.of();
  }

  private static List<String> stored(KeptTable table, List<String> candidates) {
    List<String> stored = table.storedColumns().stream().map(Column::name).toList();
    return candidates.stream().filter(stored::contains).toList();
  }

  private static Type type(ColumnType type) {
    return switch (type) {
      case TEXT, CODE -> Types.StringType.get();
      case DATE -> Types.DateType.get();
      case INTEGER -> Types.IntegerType.get();
      case DECIMAL -> Types.DecimalType.of(PRECISION, SCALE);
      case BOOLEAN -> Types.BooleanType.get();
    };
  }

  private LakeSchema() {}
}
