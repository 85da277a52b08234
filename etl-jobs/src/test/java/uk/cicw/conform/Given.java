package uk.cicw.conform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/** Extracts and staged rows of one authority, and the facts that they give. */
final class Given {
  static final String AUTHORITY = "813";
  private static final Map<String, List<String>> COLUMNS =
      Facts.TABLES.stream().collect(Collectors.toMap(KeptTable::name, KeptTable::columnNames));

  private static final int EXTRACT_ID =
      Staging.ORIGIN.stream().map(Column::name).toList().indexOf("extract_id");

  private final List<KnownExtract> extracts = new ArrayList<>();
  private final Map<String, List<TableRow>> rowsByChild = new LinkedHashMap<>();
  private final Map<String, Integer> rowNumbers = new HashMap<>();

  Given extract(String id, String table, int year, LocalDate dataTo, LocalDate received) {
    extracts.add(
        new KnownExtract(
            id,
            table,
            year,
            dataTo,
            received.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(),
            received));
    return this;
  }

  List<KnownExtract> extracts() {
    return extracts;
  }

  Map<String, List<TableRow>> rowsByChild() {
    return rowsByChild;
  }

  /** The rows of one extract, of all children. */
  List<TableRow> rowsOf(String extractId) {
    return rowsByChild.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.values()[EXTRACT_ID].equals(extractId))
        .toList();
  }

  /** A staged row of an extract given before; columns that are not named stay empty. */
  Given row(String extractId, Map<String, String> values) {
    return row(extractId, rowNumbers.merge(extractId, 1, Integer::sum), values);
  }

  Given row(String extractId, int rowNumber, Map<String, String> values) {
    KnownExtract extract =
        extracts.stream().filter(e -> e.extractId().equals(extractId)).findFirst().orElseThrow();
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("child_id", "child");
    all.put("authority_code", AUTHORITY);
    all.put("extract_id", extractId);
    all.put("row_number", String.valueOf(rowNumber));
    all.put("collection_year", String.valueOf(extract.collectionYear()));
    all.put("data_to", extract.dataTo().toString());
    all.put("received_date", extract.receivedDate().toString());
    rowsByChild
        .computeIfAbsent(Objects.requireNonNull(all.get("child_id")), id -> new ArrayList<>())
        .add(staged(Staging.of(ExtractCatalogue.table(extract.table()).orElseThrow()), all));
    return this;
  }

  private static TableRow staged(KeptTable table, Map<String, String> values) {
    for (String name : values.keySet()) {
      table.position(name);
    }
    return TableRow.of(
        table,
        table.columns().stream()
            .map(column -> typed(column, values.getOrDefault(column.name(), "")))
            .toArray());
  }

  static @Nullable Object typed(Column column, String text) {
    if (text.isEmpty()) {
      return null;
    }
    ColumnType type = column.type();
    return switch (type) {
      case TEXT, CODE -> text;
      case DATE -> LocalDate.parse(text);
      case INTEGER -> Integer.valueOf(text);
      case DECIMAL -> new BigDecimal(text).setScale(3);
      case BOOLEAN -> Boolean.valueOf(text);
    };
  }

  /** The facts about every child, in the order in which they are written. */
  List<TableRow> facts() {
    ChildConformer conformer = new ChildConformer(Knowledge.of(extracts), ReviewDueDates.DEFAULT);
    List<TableRow> facts = new ArrayList<>();
    rowsByChild.forEach(
        (child, rows) ->
            facts.addAll(conformer.conform(new Child(AUTHORITY, child), ChildRows.of(rows))));
    return facts;
  }

  /** The rows of one fact, each as its non-empty columns. */
  List<Map<String, String>> facts(KeptTable fact) {
    return facts().stream()
        .filter(row -> row.table().equals(fact.name()))
        .map(Given::named)
        .toList();
  }

  static Map<String, String> named(TableRow row) {
    List<String> columns = COLUMNS.getOrDefault(row.table(), List.of());
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < row.values().length; i++) {
      Object value = row.values()[i];
      if (value != null) {
        named.put(columns.get(i), value.toString());
      }
    }
    return named;
  }
}
