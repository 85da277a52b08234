package uk.cicw.decode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;

/** The cells of a sheet as the text that the same extract has as CSV. */
final class SheetCells {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** Serial numbers of 1 January 1901 and 31 December 2099: beyond them it is no date of ours. */
  private static final int EARLIEST = 367;

  private static final int LATEST = 73_050;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final LocalDate dayZero;

  SheetCells(boolean is1904) {
    this.dayZero = is1904 ? DAY_ZERO_1904 : DAY_ZERO;
  }

  /** The headings of a line, nothing where the line is blank. */
  List<String> headings(Row line) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < line.getCellCount(); i++) {
      texts.add(line.getOptionalCell(i).map(Cell::getText).orElse(""));
    }
    return texts.stream().allMatch(String::isBlank) ? List.of() : texts;
  }

  List<String> texts(Row line, TableHeading heading) {
    return texts(line, heading.columns());
  }

  /** The cells of a line of which no declaration says what they hold. */
  List<String> texts(Row line) {
    return texts(line, Map.of());
  }

  private List<String> texts(Row line, Map<Integer, Column> columns) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < line.getCellCount(); i++) {
      Column column = columns.get(i);
      texts.add(line.getOptionalCell(i).map(cell -> text(cell, column)).orElse(""));
    }
    return texts;
  }

  private String text(Cell cell, @Nullable Column column) {
    String raw = cell.getRawValue();
    boolean mayBeNumber = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    if (raw == null || !mayBeNumber || !NUMBER.matcher(raw).matches()) {
      return cell.getType() == CellType.STRING || raw == null ? cell.getText() : raw;
    }
    BigDecimal number = new BigDecimal(raw);
    return isDate(cell, column) ? date(number).orElse(plain(number)) : plain(number);
  }

  private static boolean isDate(Cell cell, @Nullable Column column) {
    if (column != null && column.type() == ColumnType.DATE) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null && QUOTED.matcher(format).replaceAll("").matches("(?i).*[dy].*");
  }

  private Optional<String> date(BigDecimal serial) {
    int days = serial.intValue();
    return days < EARLIEST || days > LATEST
        ? Optional.empty()
        : Optional.of(DAY.format(dayZero.plusDays(days)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
