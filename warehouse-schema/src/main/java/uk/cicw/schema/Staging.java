package uk.cicw.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The staging tables, derived from what arrives: every accepted row of every version of an extract,
 * typed, with identifiers as pseudonyms, birth dates as months and no postcode.
 */
public final class Staging {
  /** Where a staged row comes from; these columns stand first in every staging table. */
  public static final List<Column> ORIGIN =
      List.of(
          Column.text("authority_code", "three-digit code of the responsible authority").needed(),
          Column.integer("collection_year", "collection year by the year it ends in").needed(),
          Column.text("extract_id", "the extract version, see dim_extracts").needed(),
          Column.integer("row_number", "row of the delivered table, the first data row is 1")
              .needed(),
          Column.date("received_date", "day on which the warehouse received it").needed(),
          Column.date("data_to", "last day that the extract speaks of").needed());

  public static KeptTable of(ExtractTable extract) {
    List<Column> columns = new ArrayList<>(ORIGIN);
    extract.columns().forEach(column -> stagedColumn(column).ifPresent(columns::add));
    return new KeptTable(
        extract.stagingName(),
        extract.grain() + ", as delivered by one version of the extract",
        List.of("extract_id", "row_number"),
        List.copyOf(columns));
  }

  public static final List<KeptTable> TABLES =
      ExtractCatalogue.TABLES.stream().map(Staging::of).toList();

  /**
   * The rows that did not pass: why, and where they stand in the delivery, but not their values.
   */
  public static final KeptTable SET_ASIDE =
      new KeptTable(
          "stg_set_aside",
          "one row per row set aside and reason",
          List.of("extract_id", "row_number", "column_name", "reason"),
          List.of(
              Column.text("authority_code", "three-digit code of the authority").needed(),
              Column.integer("collection_year", "collection year by the year it ends in").needed(),
              Column.text("extract_id", "the extract version, see dim_extracts").needed(),
              Column.text("file_id", "SHA-256 of the delivered file").needed(),
              Column.text("extract_table", "table of the extract catalogue").needed(),
              Column.integer("row_number", "row of the delivered table, the first is 1").needed(),
              Column.text("column_name", "column at fault, null where it is the whole row"),
              Column.text("value_class", "shape of the value, never the value").needed(),
              Column.text("reason", "why the row can not be used").needed()));

  /**
   * The rows of all other staging tables once more, child by child: what conforming reads in a
   * night instead of the extracts of twenty years. It can be made anew of them at any time.
   */
  public static final KeptTable CHILD_REPORTS =
      new KeptTable(
          "child_reports",
          "one row per child, extract table, collection year and reported row, with every extract"
              + " that holds it",
          List.of("authority_code", "child_id", "extract_table", "collection_year", "reported"),
          List.of(
              Column.text("authority_code", "three-digit code of the authority").needed(),
              Column.text("child_id", "pseudonym of the child").needed(),
              Column.text("extract_table", "table of the extract catalogue").needed(),
              Column.integer("collection_year", "collection year by the year it ends in").needed(),
              Column.text("reported", "the values in the order of the table's columns, as JSON")
                  .needed(),
              Column.text("held_in", "extract_id:row_number of each extract that holds it")
                  .needed()),
          List.of(FactAboutChild.LAST_YEAR));

  /** The column that staging keeps of a delivered one; nothing of a postcode. */
  public static Optional<Column> stagedColumn(Column delivered) {
    String name = delivered.name().toLowerCase(Locale.ROOT);
    return switch (delivered.privacy()) {
      case OPEN, PERSONAL -> Optional.of(renamed(delivered, name, delivered.type()));
      case PSEUDONYM ->
          Optional.of(
              renamed(delivered, name.endsWith("_id") ? name : name + "_id", ColumnType.TEXT));
      case BIRTH_MONTH ->
          Optional.of(renamed(delivered, name.replace("dob", "birth_month"), ColumnType.DATE));
      case POSTCODE -> Optional.empty();
    };
  }

  private static Column renamed(Column delivered, String name, ColumnType type) {
    return new Column(
        name,
        type,
        delivered.required(),
        delivered.codeList(),
        delivered.meaning(),
        delivered.privacy(),
        List.of(),
        delivered.years());
  }

  private Staging() {}
}
