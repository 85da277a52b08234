package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/** The tables into which rules put the rows that fail. */
final class FailureTables {
  static final String BEGIN =
      """
      create or replace table failures_of_rules
        (code varchar, extract varchar, row_number bigint, fields varchar[])""";

  /** A rule may say of a row several times that it fails; without fields it means its header's. */
  static final String END =
      """
      create or replace table rule_failures as
      with rows_that_fail as (
        select code, extract, row_number,
          list_distinct(flatten(list(fields) filter (fields is not null))) as fields
        from failures_of_rules
        group by code, extract, row_number)
      select code, extract, row_number,
        coalesce(list_sort(r.fields), f.fields, []) as fields
      from rows_that_fail r
      left join fields_of_rules f using (code, extract)""";

  /** What the headers of rules say of the cells. */
  static String fields(List<Rule> rules) {
    String fields =
        rules.stream()
            .flatMap(rule -> rule.fields().entrySet().stream().map(of -> line(rule, of)))
            .collect(joining(", "));
    return """
        create or replace table fields_of_rules as
        select * from (values ('', '', ['']), %s) as f(code, extract, fields)"""
        .formatted(fields.isEmpty() ? "('', '', [''])" : fields);
  }

  /** Puts the rows that fail some rules there. */
  static String insert(List<Rule> rules) {
    return rules.stream()
        .map(rule -> "select '%s' as code, * from (%s%n)".formatted(rule.code(), rule.sql()))
        .collect(joining(" union all by name ", "insert into failures_of_rules by name ", ""));
  }

  private static String line(Rule rule, Map.Entry<String, List<String>> fields) {
    return "('%s', '%s', ['%s'])"
        .formatted(rule.code(), fields.getKey(), String.join("', '", fields.getValue()));
  }

  private FailureTables() {}
}
