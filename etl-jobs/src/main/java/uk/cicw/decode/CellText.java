package uk.cicw.decode;

import java.util.Locale;
import java.util.regex.Pattern;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;

/** What the text of a cell says, however the program that wrote it spelled it. */
final class CellText {
  private static final Pattern ODD_BLANKS = Pattern.compile("[\\p{Z}\\u200B\\uFEFF\\t]");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+\\.0+");

  /** Without blanks around it, non-breaking ones included. */
  static String trimmed(String text) {
    return isPlain(text) ? text : ODD_BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Nearly every cell is: a tenth of the time of decoding went into looking for more. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      boolean isInner = at > 0 && at < text.length() - 1;
      if (sign > '~' || sign < ' ' || sign == ' ' && !isInner) {
        return false;
      }
    }
    return true;
  }

  /**
   * The value of a column. A code or a count that went through a spreadsheet or a data frame comes
   * back as a decimal: 1.0 is 1.
   */
  static String of(Column column, String text) {
    String value = trimmed(text);
    boolean whole = column.type() == ColumnType.CODE || column.type() == ColumnType.INTEGER;
    int point = whole ? value.indexOf('.') : -1;
    return point >= 0 && WHOLE_NUMBER.matcher(value).matches() ? value.substring(0, point) : value;
  }

  /** A heading as it is compared: underscores are blanks, case does not matter. */
  static String heading(String text) {
    String words = trimmed(text.replace('_', ' '));
    return BLANKS.matcher(words).replaceAll(" ").toUpperCase(Locale.ROOT);
  }

  private CellText() {}
}
