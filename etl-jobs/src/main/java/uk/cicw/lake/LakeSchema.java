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
   * What is replaced as a whole is a partition: staged rows of one extract version, facts about the
   * children of one authority who were last mentioned in one year, published figures of one
   * release.
   */
  static PartitionSpec partitions(KeptTable table, Schema schema) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    partitionColumns(table).forEach(spec::identity);
    return spec.build();
  }

  static List<String> partitionColumns(KeptTable table) {
    List<String> candidates =
        table.name().startsWith("stg_")
            ? List.of("authority_code", "collection_year", "extract_id")
            : List.of("authority_code", "release", "last_year");
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
