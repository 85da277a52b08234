package uk.cicw.conform;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a fact that is taken from one staged column. */
record MappedColumn(String fact, String staged, Function<Object, Object> conversion) {

  static MappedColumn same(String name) {
    return from(name, name);
  }

  static MappedColumn from(String fact, String staged) {
    return new MappedColumn(fact, staged, value -> value);
  }

  /** A flag that is reported as 1 or 0. */
  static MappedColumn flag(String fact, String staged) {
    return new MappedColumn(fact, staged, "1"::equals);
  }

  static MappedColumn number(String fact, String staged) {
    return new MappedColumn(fact, staged, value -> Integer.valueOf(value.toString()));
  }

  @Nullable Object value(StagedRow row) {
    Object staged = row.value(this.staged);
    return staged == null ? null : conversion.apply(staged);
  }
}
