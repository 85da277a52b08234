package uk.cicw.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Staging;
import uk.cicw.schema.Years;

/**
 * The casts of delivered rows, in what DuckDB and Spark share: 170 of them, so they are made of the
 * declarations where an analyst would have typed them. A row with a bad cell is left out.
 *
 * @param table reads {@code raw_<table>}, all text, and the {@code filename} of each row
 */
record StagingSql(ExtractTable table) {
  /** No CSV of a council has these. */
  private static final Set<String> NEVER_DELIVERED =
      Set.of("UASC", "PL_LA", "PL_LOCATION", "PL_DISTANCE");

  /** What the returns of 2004/05 to 2023/24 hold. */
  static List<ExtractTable> tables() {
    return ExtractCatalogue.TABLES.stream().filter(table -> table.years().contains(2024)).toList();
  }

  static List<String> statements() {
    List<String> statements = new ArrayList<>();
    tables().forEach(table -> statements.add(new StagingSql(table).statement()));
    statements.add(
        tables().stream()
            .map(StagingSql::versions)
            .collect(Collectors.joining(" union all ", "create table versions as ", "")));
    statements.add(placementTypes());
    return statements;
  }

  private static String versions(ExtractTable table) {
    return "select distinct authority_code, '%s' as extract_table, collection_year, data_to, received_date from stg_%s"
        .formatted(table.name(), table.name());
  }

  private static String placementTypes() {
    return CodeLists.of("place").codes().stream()
        .map(code -> "('%s', '%s')".formatted(code.code(), code.conformed()))
        .collect(
            Collectors.joining(
                ", ",
                "create table placement_types as select * from (values ",
                ") t (code, conformed)"));
  }

  String statement() {
    String columns =
        delivered().stream()
            .filter(column -> !NEVER_DELIVERED.contains(column.name()))
            .map(column -> value(column) + " as " + name(column))
            .collect(Collectors.joining(", "));
    String sound =
        delivered().stream()
            .filter(column -> !NEVER_DELIVERED.contains(column.name()))
            .map(StagingSql::sound)
            .filter(condition -> !condition.isEmpty())
            .collect(Collectors.joining(" and "));
    return """
        create table stg_%1$s as
        select authority_code, collection_year, received_date, make_date(collection_year, 3, 31) as data_to, %2$s
        from (
            select *,
                regexp_extract(filename, 'authority=([0-9]+)', 1) as authority_code,
                cast(regexp_extract(filename, 'year=([0-9]+)', 1) as integer) + 1 as collection_year,
                cast(regexp_extract(filename, 'received=([0-9-]+)', 1) as date) as received_date
            from raw_%1$s
        ) delivered
        where %3$s"""
        .formatted(table.name(), columns, sound);
  }

  private List<Column> delivered() {
    return table.columns();
  }

  private static String name(Column column) {
    return Staging.stagedColumn(column).map(Column::name).orElse(column.name().toLowerCase());
  }

  private static String value(Column column) {
    return switch (column.privacy()) {
      case PSEUDONYM ->
          "case when %1$s not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') then pseudonym(authority_code, %1$s) end"
              .formatted(column.name());
      case BIRTH_MONTH -> "month_of(day_of(%s))".formatted(column.name());
      default -> cast(column);
    };
  }

  private static String cast(Column column) {
    return switch (column.type()) {
      case DATE -> "day_of(%s)".formatted(column.name());
      case INTEGER -> "try_cast(%s as integer)".formatted(column.name());
      case DECIMAL -> "try_cast(%s as decimal(12, 3))".formatted(column.name());
      default -> column.name();
    };
  }

  private static String sound(Column column) {
    String good =
        switch (column.type()) {
          case DATE, INTEGER, DECIMAL -> cast(column) + " is not null";
          case CODE -> codes(column);
          default -> column.required() ? column.name() + " is not null" : "";
        };
    return good.isEmpty() || column.required()
        ? good
        : "(%s is null or %s)".formatted(column.name(), good);
  }

  /** The codes of each span of years. */
  private static String codes(Column column) {
    Map<Years, List<String>> byYears =
        CodeLists.of(column.codeList().orElseThrow()).codes().stream()
            .collect(
                Collectors.groupingBy(
                    CodeLists.Code::years,
                    () -> new TreeMap<>((a, b) -> a.toString().compareTo(b.toString())),
                    Collectors.mapping(code -> "'" + code.code() + "'", Collectors.toList())));
    return byYears.entrySet().stream()
        .map(
            years ->
                "(%s in (%s) and collection_year between %d and %d)"
                    .formatted(
                        column.name(),
                        String.join(", ", years.getValue()),
                        years.getKey().first(),
                        years.getKey().last()))
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}
