package uk.cicw.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the right value of a cell that fails may be: {@code rules/suggestions/<name>.sql}. It is
 * never applied.
 *
 * @param name of the file, without its suffix
 * @param codes of the rules that it serves
 * @param why the value is suggested, in words
 * @param tables what has to be there for it to run
 * @param fields the cells that it is about, lower case, by table
 * @param sql selects {@code extract}, {@code row_number}, {@code field} and {@code value}, of the
 *     rows in {@code failing}
 */
public record Suggestion(
    String name,
    List<String> codes,
    String why,
    Set<String> tables,
    Map<String, List<String>> fields,
    String sql) {

  static Suggestion read(String name, String text) {
    RuleHeader header = RuleHeader.read(RuleHeader.Kind.SUGGESTION, name, text);
    header.value("codes");
    header.value("tables");
    header.tables("also");
    return new Suggestion(
        name,
        header.list("codes"),
        header.value("why"),
        header.tables("tables"),
        header.fields(),
        text);
  }
}
