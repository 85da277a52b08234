package uk.cicw.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table that arrives: one CSV file, one sheet of a workbook, or one kind of element in an XML
 * return.
 *
 * @param name singular nouns in snake case, also the name of its staging table
 * @param grain what one row is
 * @param key the columns that tell rows of one extract apart
 * @param fileNames the stems of the file or sheet names under which it is known
 */
public record ExtractTable(
    String name,
    String grain,
    List<String> key,
    List<Column> columns,
    List<String> fileNames,
    Years years) {

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** The columns collected in that year. */
  public List<Column> columnsIn(CollectionYear year) {
    return columns.stream().filter(column -> column.years().contains(year.ending())).toList();
  }

  /** The name of its staging table. */
  public String stagingName() {
    return "stg_" + name;
  }
}
