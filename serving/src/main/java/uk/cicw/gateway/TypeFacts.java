package uk.cicw.gateway;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * A type that columns have, in the terms of JDBC.
 *
 * @param quote that stands around a literal; none around numbers
 */
record TypeFacts(String name, int code, int size, @Nullable String quote, int scale) {
  private static final String QUOTE = "'";
  private static final int RADIX = 10;
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int DIGITS = 38;
  private static final List<TypeFacts> ALL =
      List.of(
          new TypeFacts("BOOLEAN", Types.BOOLEAN, 1, null, 0),
          new TypeFacts("TINYINT", Types.TINYINT, 3, null, 0),
          new TypeFacts("BIGINT", Types.BIGINT, 19, null, 0),
          new TypeFacts("BLOB", Types.VARBINARY, LONGEST_TEXT, QUOTE, 0),
          new TypeFacts("DECIMAL", Types.DECIMAL, DIGITS, null, DIGITS),
          new TypeFacts("INTEGER", Types.INTEGER, 10, null, 0),
          new TypeFacts("SMALLINT", Types.SMALLINT, 5, null, 0),
          new TypeFacts("FLOAT", Types.REAL, 7, null, 0),
          new TypeFacts("DOUBLE", Types.DOUBLE, 15, null, 0),
          new TypeFacts("VARCHAR", Types.VARCHAR, LONGEST_TEXT, QUOTE, 0),
          new TypeFacts("DATE", Types.DATE, 10, QUOTE, 0),
          new TypeFacts("TIMESTAMP", Types.TIMESTAMP, 26, QUOTE, 6));

  static void send(
      BufferAllocator allocator, CommandGetXdbcTypeInfo command, ServerStreamListener listener) {
    List<List<@Nullable Object>> rows =
        ALL.stream()
            .filter(type -> !command.hasDataType() || command.getDataType() == type.code)
            .map(TypeFacts::row)
            .toList();
    AnswerRows.send(allocator, Schemas.GET_TYPE_INFO_SCHEMA, rows, listener);
  }

  /** Without what only types have that there are none of here. */
  private List<@Nullable Object> row() {
    return Arrays.asList(
        name,
        code,
        size,
        quote,
        quote,
        null,
        DatabaseMetaData.typeNullable,
        code == Types.VARCHAR,
        DatabaseMetaData.typeSearchable,
        false,
        false,
        false,
        name,
        0,
        scale,
        code,
        null,
        RADIX);
  }
}
