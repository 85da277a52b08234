package uk.cicw.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CodeLists.CodeList;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.Privacy;

/** Casts the text of one column in one collection year. */
final class CellCast {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.0+)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,12})?");
  private static final int DECIMALS = 3;

  /** The Department's schema gives identifiers 10 characters, the standard data set 20. */
  private static final int LONGEST_IDENTIFIER = 20;

  private static final int LONGEST_TEXT = 100;

  private final Column column;
  private final CollectionYear year;

  /** The codes that were recognised before, by their text: a file has few of them. */
  private final Map<String, String> recognised = new HashMap<>();

  CellCast(Column column, CollectionYear year) {
    this.column = column;
    this.year = year;
  }

  Column column() {
    return column;
  }

  /**
   * The value of a cell; null where it is blank, or where a fault was added.
   *
   * @param text trimmed, null where the cell is blank
   * @param faults takes the reason why the row must be set aside
   */
  @Nullable Object cast(@Nullable String text, List<Fault> faults) {
    if (text == null) {
      if (column.required() && isCollected()) {
        faults.add(new Fault(column.name(), "blank", "required and blank"));
      }
      return null;
    }
    return cast(text, reason -> faults.add(new Fault(column.name(), ValueClass.of(text), reason)));
  }

  private @Nullable Object cast(String text, Consumer<String> fault) {
    return switch (column.type()) {
      case TEXT -> text(text, fault);
      case CODE -> code(text, fault);
      case DATE -> found(DateText.parse(text), "no date: dd/mm/yyyy is expected", fault);
      case INTEGER -> integer(text, fault);
      case DECIMAL -> decimal(text, fault);
      case BOOLEAN -> throw new IllegalStateException("No extract delivers a BOOLEAN");
    };
  }

  private boolean isCollected() {
    return column.years().contains(year.ending());
  }

  private @Nullable String text(String text, Consumer<String> fault) {
    int longest = column.privacy() == Privacy.PSEUDONYM ? LONGEST_IDENTIFIER : LONGEST_TEXT;
    if (text.length() > longest) {
      fault.accept("longer than %d characters".formatted(longest));
      return null;
    }
    return text;
  }

  private @Nullable String code(String text, Consumer<String> fault) {
    String known = recognised.get(text);
    if (known != null) {
      return known;
    }
    CodeList list = CodeLists.of(column.codeList().orElseThrow());
    // delivered in a year that does not collect it: any code that was ever one will do
    Optional<String> code =
        isCollected() ? list.recognise(text, year) : list.recogniseInAnyYear(text);
    code.ifPresentOrElse(
        one -> recognised.put(text, one),
        () -> fault.accept("not in code list %s of %s".formatted(list.name(), year)));
    return code.orElse(null);
  }

  private static @Nullable Integer integer(String text, Consumer<String> fault) {
    Optional<Integer> number =
        WHOLE_NUMBER.matcher(text).matches()
            ? Optional.of(new BigDecimal(text).intValueExact())
            : Optional.empty();
    return found(number, "no whole number", fault);
  }

  private static @Nullable BigDecimal decimal(String text, Consumer<String> fault) {
    Optional<BigDecimal> number =
        NUMBER.matcher(text).matches()
            ? Optional.of(new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP))
            : Optional.empty();
    return found(number, "no number", fault);
  }

  private static <T> @Nullable T found(
      Optional<T> value, String otherwise, Consumer<String> fault) {
    if (value.isEmpty()) {
      fault.accept(otherwise);
    }
    return value.orElse(null);
  }
}
