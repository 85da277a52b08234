package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.cicw.sample.life.Child;

/** A row of an extract: the text of its cells by column, blank cells absent. */
final class Row {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private final Map<String, String> cells = new LinkedHashMap<>();

  static Row of(Child child) {
    return new Row().with("CHILD", child.id());
  }

  /** With the birth date beside the identifier, as most tables of the return have it. */
  static Row withBirth(Child child) {
    return of(child).with("DOB", child.birth());
  }

  Row with(String column, String value) {
    cells.put(column, value);
    return this;
  }

  Row with(String column, int value) {
    return with(column, Integer.toString(value));
  }

  Row with(String column, boolean value) {
    return with(column, value ? "1" : "0");
  }

  Row with(String column, LocalDate day) {
    return with(column, DAY.format(day));
  }

  Row with(String column, Optional<LocalDate> day) {
    day.ifPresent(date -> with(column, date));
    return this;
  }

  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  LocalDate day(String column) {
    return LocalDate.parse(get(column), DAY);
  }

  Row copy() {
    Row copy = new Row();
    copy.cells.putAll(cells);
    return copy;
  }
}
