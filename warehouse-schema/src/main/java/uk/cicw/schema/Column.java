package uk.cicw.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column, declared once.
 *
 * @param name as the extract or the table spells it
 * @param required whether a row without a value is set aside
 * @param codeList the name of the code list that its values come from, see {@link CodeLists}
 * @param aliases other headings under which the column arrives (matched without regard to case)
 * @param years the collection years in which the column is collected
 */
public record Column(
    String name,
    ColumnType type,
    boolean required,
    Optional<String> codeList,
    String meaning,
    Privacy privacy,
    List<String> aliases,
    Years years) {

  public static Column of(String name, ColumnType type, String meaning) {
    return new Column(
        name, type, false, Optional.empty(), meaning, Privacy.PERSONAL, List.of(), Years.ALL);
  }

  public static Column text(String name, String meaning) {
    return of(name, ColumnType.TEXT, meaning);
  }

  public static Column code(String name, String codeList, String meaning) {
    return new Column(
        name,
        ColumnType.CODE,
        false,
        Optional.of(codeList),
        meaning,
        Privacy.PERSONAL,
        List.of(),
        Years.ALL);
  }

  public static Column date(String name, String meaning) {
    return of(name, ColumnType.DATE, meaning);
  }

  public static Column integer(String name, String meaning) {
    return of(name, ColumnType.INTEGER, meaning);
  }

  public static Column decimal(String name, String meaning) {
    return of(name, ColumnType.DECIMAL, meaning);
  }

  public static Column bool(String name, String meaning) {
    return of(name, ColumnType.BOOLEAN, meaning);
  }

  /** The same column, required. */
  public Column needed() {
    return new Column(name, type, true, codeList, meaning, privacy, aliases, years);
  }

  public Column alias(String... others) {
    return new Column(name, type, required, codeList, meaning, privacy, List.of(others), years);
  }

  public Column in(Years inForce) {
    return new Column(name, type, required, codeList, meaning, privacy, aliases, inForce);
  }

  public Column kept(Privacy how) {
    return new Column(name, type, required, codeList, meaning, how, aliases, years);
  }
}
