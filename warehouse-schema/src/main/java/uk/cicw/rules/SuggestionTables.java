package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The tables into which suggestions put the values that they find. */
final class SuggestionTables {
  static final String BEGIN =
      """
      create or replace table values_of_suggestions
        (suggestion varchar, extract varchar, row_number bigint, field varchar, value varchar)""";

  /** A cell for which there are several values has no suggestion. */
  private static final String END =
      """
      create or replace table rule_suggestions as
      with suggestions(suggestion, code, why) as (values ('', '', '')%s),
      cells as (
        select extract, row_number, field, any_value(value) as value, list(suggestion) as suggestions
        from values_of_suggestions
        where value is not null
        group by extract, row_number, field
        having count(distinct value) = 1)
      select f.code, c.extract, c.row_number, c.field, c.value, min(s.why) as why
      from cells c
      join rule_failures f
        on f.extract = c.extract and f.row_number = c.row_number and list_contains(f.fields, c.field)
      join suggestions s on s.code = f.code and list_contains(c.suggestions, s.suggestion)
      group by all""";

  /** Puts the values there that one suggestion has for the rows that fail its rules. */
  static String insert(Suggestion suggestion) {
    return """
        insert into values_of_suggestions by name
        select '%s' as suggestion, *
        from (
          with failing as (
            select distinct extract, row_number from rule_failures where code in ('%s'))
          select * from (%s%n))"""
        .formatted(suggestion.name(), String.join("', '", suggestion.codes()), suggestion.sql());
  }

  static String end(List<Suggestion> suggestions) {
    return END.formatted(suggestions.stream().map(SuggestionTables::lines).collect(joining()));
  }

  private static String lines(Suggestion suggestion) {
    return suggestion.codes().stream()
        .map(
            code ->
                ", ('%s', '%s', '%s')"
                    .formatted(suggestion.name(), code, suggestion.why().replace("'", "''")))
        .collect(joining());
  }

  private SuggestionTables() {}
}
