package uk.cicw.rules;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates as the Department takes them, dd/mm/yyyy and nothing else: what loads into the warehouse in
 * another spelling is an error of the return all the same.
 */
final class StrictDate {
  static final int NONE = Integer.MIN_VALUE;
  private static final int DIGITS_OF_YEAR = 4;

  /** Days since 1 January 1970, {@link #NONE} where the text is no date. */
  static int epochDay(String text) {
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    if (first < 1 || second < 0 || text.length() - second - 1 != DIGITS_OF_YEAR) {
      return NONE;
    }
    int day = number(text, 0, first);
    int month = number(text, first + 1, second);
    int year = number(text, second + 1, text.length());
    return day < 0 || month < 0 || year < 0 ? NONE : epochDay(year, month, day);
  }

  private static int epochDay(int year, int month, int day) {
    try {
      return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  /** Of one to four digits, -1 where it is none; a day and a month have at most two. */
  private static int number(String text, int from, int to) {
    int longest = to == text.length() ? DIGITS_OF_YEAR : 2;
    if (from == to || to - from > longest) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private StrictDate() {}
}
