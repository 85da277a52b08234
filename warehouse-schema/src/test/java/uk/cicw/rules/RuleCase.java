package uk.cicw.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.ResourceFolder;
import uk.cicw.schema.Ssda903;

/** A line of a file of cases: what arrives, and which rows have to fail. */
record RuleCase(String file, JsonNode json) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The cases of all files. */
  static List<RuleCase> all() {
    return ResourceFolder.texts("rules", ".jsonl").entrySet().stream()
        .flatMap(file -> all(file.getKey(), file.getValue()))
        .toList();
  }

  private static Stream<RuleCase> all(String file, String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(line -> of(file, line));
  }

  private static RuleCase of(String file, String line) {
    try {
      return new RuleCase(file, JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot read the cases in " + file, e);
    }
  }

  String code() {
    return json.path("rule").asText();
  }

  CollectionYear year() {
    return new CollectionYear(Integer.parseInt(json.path("ruleset").asText().substring(3, 7)) + 1);
  }

  boolean isVerified() {
    return json.path("verified").asBoolean(true);
  }

  String label() {
    return "%s of %s, case %s of %s".formatted(code(), year(), json.path("case").asText(), file);
  }

  /** By table, the numbers of the rows that have to fail, from 1. */
  SortedMap<String, SortedSet<Long>> expected() {
    SortedMap<String, SortedSet<Long>> expected = new TreeMap<>();
    for (Map.Entry<String, JsonNode> table : json.path("expected_failing_rows").properties()) {
      SortedSet<Long> numbers = new TreeSet<>();
      table.getValue().forEach(row -> numbers.add(number(table.getKey(), row)));
      if (!numbers.isEmpty()) {
        expected.put(extract(table.getKey()).name(), numbers);
      }
    }
    return expected;
  }

  /** Rows go by their position from 0, or by the labels that the table gives them. */
  private long number(String table, JsonNode row) {
    JsonNode labels = json.path("input").path(table).path("index");
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).asText().equals(row.asText())) {
        return i + 1L;
      }
    }
    return row.asLong() + 1;
  }

  Circumstances circumstances() {
    JsonNode about = json.path("input").path("metadata");
    Optional<LocalDate> start = day(about.path("collection_start"));
    Optional<LocalDate> end = day(about.path("collection_end"));
    CollectionYear year = start.or(() -> end).map(CollectionYear::of).orElse(year());
    return new Circumstances(
        year(),
        start.orElse(end.map(last -> LocalDate.of(last.getYear() - 1, 4, 1)).orElse(year.start())),
        end.orElse(start.map(first -> LocalDate.of(first.getYear() + 1, 3, 31)).orElse(year.end())),
        text(about.path("localAuthority")),
        text(about.path("file_format")).orElse("csv"));
  }

  void giveTo(RuleKernel kernel) throws SQLException {
    for (Map.Entry<String, JsonNode> table : json.path("input").properties()) {
      if (!table.getKey().equals("metadata")) {
        boolean isOfLastYear = table.getKey().endsWith("_last");
        ExtractTable extract = extract(table.getKey().replaceFirst("_last$", ""));
        try (RowLoader rows =
            isOfLastYear ? kernel.rowsOfLastYear(extract) : kernel.rows(extract)) {
          give(extract, table.getValue(), rows);
        }
      }
    }
    JsonNode about = json.path("input").path("metadata");
    if (about.has("provider_info")) {
      kernel.providers(providers(about.path("provider_info")));
    }
    if (about.has("postcodes")) {
      kernel.postcodes(places(about.path("postcodes")));
    }
  }

  private static void give(ExtractTable extract, JsonNode table, RowLoader rows)
      throws SQLException {
    long number = 0;
    for (Map<String, String> row : rows(table)) {
      Map<String, String> declared = new HashMap<>();
      row.forEach((name, value) -> declared.put(declared(extract, name), value));
      number++;
      rows.add(number, declared);
    }
  }

  /** Headings are compared as those of delivered files are. */
  private static String declared(ExtractTable extract, String heading) {
    String words = heading.replace('_', ' ');
    return extract.columns().stream()
        .filter(
            column ->
                column.name().equals(heading)
                    || column.aliases().stream()
                        .anyMatch(alias -> alias.replace('_', ' ').equals(words)))
        .findFirst()
        .map(Column::name)
        .orElse(heading);
  }

  /** Without the cells that are null. */
  private static List<Map<String, String>> rows(JsonNode table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode cells : table.path("rows")) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String name = table.path("columns").path(i).asText();
        text(cells.get(i)).ifPresent(value -> row.put(name, value));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Provider> providers(JsonNode table) {
    return rows(table).stream()
        .filter(row -> row.containsKey("URN"))
        .map(
            row ->
                new Provider(
                    Objects.requireNonNull(row.get("URN")),
                    Optional.ofNullable(row.get("POSTCODE")),
                    Optional.ofNullable(row.get("PLACE_CODES")),
                    Optional.ofNullable(row.get("PROVIDER_CODES")),
                    Optional.ofNullable(row.get("REG_END")).map(day -> LocalDate.parse(day, DAY)),
                    Optional.ofNullable(row.get("LA_CODE_INFERRED"))))
        .toList();
  }

  private static List<PostcodePlace> places(JsonNode table) {
    List<PostcodePlace> places = new ArrayList<>();
    for (JsonNode row : table.path("rows")) {
      places.add(
          new PostcodePlace(
              row.path(0).asText(),
              row.path(1).asText(),
              row.path(2).asDouble(),
              row.path(3).asDouble()));
    }
    return places;
  }

  private static ExtractTable extract(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return Ssda903.TABLES.stream()
        .filter(table -> table.name().replace("_", "").equals(plain))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find the table " + name));
  }

  private static Optional<LocalDate> day(JsonNode value) {
    return text(value).map(text -> LocalDate.parse(text, DateTimeFormatter.ofPattern("d/M/yyyy")));
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        value.isObject()
            ? DAY.format(LocalDate.parse(value.path("datetime").asText().substring(0, 10)))
            : value.asText());
  }
}
