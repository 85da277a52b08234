package uk.cicw.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** What drivers ask about catalogues, schemas, tables, columns and keys. */
record MetadataAnswers(BufferAllocator allocator) {
  private static final String SCHEMA = "main";

  void catalogs(ServerStreamListener listener) {
    AnswerRows.send(
        allocator, Schemas.GET_CATALOGS_SCHEMA, List.of(List.of(OpenFile.DATABASE)), listener);
  }

  void schemas(CommandGetDbSchemas command, ServerStreamListener listener) {
    boolean isAsked =
        isOurs(command.hasCatalog(), command.getCatalog())
            && isLike(
                command.hasDbSchemaFilterPattern(), command.getDbSchemaFilterPattern(), SCHEMA);
    AnswerRows.send(
        allocator,
        Schemas.GET_SCHEMAS_SCHEMA,
        isAsked ? List.of(List.of(OpenFile.DATABASE, SCHEMA)) : List.of(),
        listener);
  }

  void tableTypes(ServerStreamListener listener) {
    AnswerRows.send(
        allocator,
        Schemas.GET_TABLE_TYPES_SCHEMA,
        List.of(List.of("TABLE"), List.of("VIEW")),
        listener);
  }

  void tables(CommandGetTables command, Catalogue catalogue, ServerStreamListener listener) {
    List<List<Object>> rows = new ArrayList<>();
    for (Catalogue.Relation relation : catalogue.relations()) {
      if (isAsked(command, relation)) {
        List<Object> row =
            new ArrayList<>(List.of(OpenFile.DATABASE, SCHEMA, relation.name(), relation.type()));
        if (command.getIncludeSchema()) {
          row.add(schema(relation).serializeAsMessage());
        }
        rows.add(row);
      }
    }
    AnswerRows.send(
        allocator,
        command.getIncludeSchema()
            ? Schemas.GET_TABLES_SCHEMA
            : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA,
        rows,
        listener);
  }

  void primaryKeys(
      CommandGetPrimaryKeys command, Catalogue catalogue, ServerStreamListener listener) {
    List<List<Object>> rows = new ArrayList<>();
    for (Catalogue.Relation relation : catalogue.relations()) {
      if (relation.name().equalsIgnoreCase(command.getTable())) {
        for (int i = 0; i < relation.key().size(); i++) {
          rows.add(
              List.of(
                  OpenFile.DATABASE,
                  SCHEMA,
                  relation.name(),
                  relation.key().get(i),
                  i + 1,
                  relation.name() + "_pkey"));
        }
      }
    }
    AnswerRows.send(allocator, Schemas.GET_PRIMARY_KEYS_SCHEMA, rows, listener);
  }

  /** None are declared between released tables: a release is checked before, by its gates. */
  void foreignKeys(ServerStreamListener listener) {
    AnswerRows.send(allocator, Schemas.GET_IMPORTED_KEYS_SCHEMA, List.of(), listener);
  }

  private static boolean isAsked(CommandGetTables command, Catalogue.Relation relation) {
    return isOurs(command.hasCatalog(), command.getCatalog())
        && isLike(command.hasDbSchemaFilterPattern(), command.getDbSchemaFilterPattern(), SCHEMA)
        && isLike(
            command.hasTableNameFilterPattern(),
            command.getTableNameFilterPattern(),
            relation.name())
        && (command.getTableTypesCount() == 0
            || command.getTableTypesList().contains(relation.type()));
  }

  private static boolean isOurs(boolean isGiven, String catalog) {
    return !isGiven || catalog.isEmpty() || catalog.equalsIgnoreCase(OpenFile.DATABASE);
  }

  /** A pattern of JDBC: % for any text, _ for any letter, a backslash before what means itself. */
  private static boolean isLike(boolean isGiven, String pattern, String name) {
    if (!isGiven || pattern.isEmpty()) {
      return true;
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      if (letter == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else {
        regex.append(
            letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).matcher(name).matches();
  }

  private static Schema schema(Catalogue.Relation relation) {
    return new Schema(relation.columns().stream().map(column -> field(relation, column)).toList());
  }

  private static Field field(Catalogue.Relation relation, Catalogue.Column column) {
    PlainType type = PlainType.of(column.duckdbType());
    FlightSqlColumnMetadata.Builder metadata =
        type.told()
            .catalogName(OpenFile.DATABASE)
            .schemaName(SCHEMA)
            .tableName(relation.name())
            .typeName(column.duckdbType())
            .isReadOnly(true)
            .isSearchable(true)
            .isCaseSensitive(true)
            .isAutoIncrement(false);
    column.comment().ifPresent(metadata::remarks);
    return new Field(
        column.name(),
        new FieldType(column.isNullable(), type.arrow(), null, metadata.build().getMetadataMap()),
        List.of());
  }
}
