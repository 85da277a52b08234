package uk.cicw.dictionary;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;

/** The data dictionary of an analyst file: one content, told as Markdown and as HTML. */
public record Dictionary(String title, String meaning, List<Chapter> chapters) {
  private static final String MEANING =
      "Every indicator, table, view and macro of the analyst file, and every extract that it can be"
          + " made of. The published file holds trend_series, benchmark and the dimensions about no"
          + " child, with the same columns after disclosure control. Generated from the declarations"
          + " of columns and the headers of the models: change those, not this.";
  private static final String INDICATORS =
      "Each is a view of that name with one row per child and period (authority_code, child_id,"
          + " period_kind, period_end, in_denominator, in_numerator, measure), and a macro"
          + " <name>_as_known(known_at). Below each stands where it comes from: the columns of facts"
          + " that DuckDB reads for it, through the models named, and the extract columns that"
          + " these hold. authority_code, child_id (CHILD), known_from, known_to, extract_id and"
          + " extract_row are read of every fact and not repeated. A column that is worked out of"
          + " several columns or rows is told by the extracts that it is worked out of.";
  private static final String QUESTIONS =
      "What people ask every week, to run as it stands or to begin from: `cicw sql --question NAME`."
          + " The answers are those of the sample authority, whose children are synthetic; a pseudonym"
          + " is shown as …, since it differs in each warehouse.";
  private static final List<String> COLUMNS = List.of("column", "type", "meaning");

  /** What the database in use says about itself. */
  public static Dictionary of(Workbench workbench, String title) throws SQLException {
    List<Entry> indicators = Indicators.of(workbench);
    List<String> ids = indicators.stream().map(Entry::name).toList();
    List<Relation> relations =
        workbench.select(Workbench.sql("dictionary"), Dictionary::relation).stream()
            .filter(relation -> !ids.contains(relation.name().replace("_as_known(known_at)", "")))
            .toList();
    return new Dictionary(
        title,
        MEANING,
        List.of(
            new Chapter("Questions", QUESTIONS, questions()),
            new Chapter("Indicators", INDICATORS, indicators),
            chapter(relations, "Tables", "Facts, dimensions and series.", "table"::equals),
            chapter(relations, "Views", "Periods, marts and series as defined.", "view"::equals),
            chapter(
                relations,
                "Macros",
                "Models as known on a day or between two days, and what can be called in SQL.",
                kind -> kind.endsWith("macro")),
            extracts()));
  }

  public String markdown() {
    return Markdown.of(this);
  }

  public String html() {
    return Html.of(this);
  }

  private record Relation(String kind, Entry entry) {
    String name() {
      return entry.name();
    }
  }

  private static Relation relation(ResultSet row) throws SQLException {
    String grain = row.getString("grain");
    String kind = row.getString("kind");
    String sentence = grain.isEmpty() ? "A " + kind + "." : "A %s: %s.".formatted(kind, grain);
    List<String> names = strings(row.getArray("column_names"));
    List<String> types = strings(row.getArray("column_types"));
    List<String> meanings = strings(row.getArray("column_meanings"));
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(List.of(names.get(i), types.get(i), meanings.get(i)));
    }
    return new Relation(
        kind, new Entry(row.getString("name"), List.of(sentence), COLUMNS, columns));
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private static Chapter chapter(
      List<Relation> relations, String title, String meaning, Predicate<String> isOfKind) {
    return new Chapter(
        title,
        meaning,
        relations.stream()
            .filter(relation -> isOfKind.test(relation.kind()))
            .map(Relation::entry)
            .toList());
  }

  private static List<Entry> questions() {
    return WorkedQuestion.all().stream().map(Dictionary::question).toList();
  }

  private static Entry question(WorkedQuestion asked) {
    return new Entry(
        "question " + asked.name(),
        List.of(
            "%s: %s".formatted(asked.title(), asked.question()),
            "Look at: %s".formatted(asked.lookAt()),
            asked.isForEverybody() ? "It runs on both files." : "It runs on the analysts' file."),
        asked.sql(),
        asked.answer().get(0),
        asked.answer().subList(1, asked.answer().size()));
  }

  private static Chapter extracts() {
    return new Chapter(
        "Extracts",
        "What arrives, as a CSV file, a sheet of a workbook or elements of an XML return.",
        ExtractCatalogue.TABLES.stream().map(Dictionary::extract).toList());
  }

  private static Entry extract(ExtractTable extract) {
    return new Entry(
        "extract " + extract.name(),
        List.of("An extract: %s.".formatted(extract.grain())),
        List.of("column", "type", "code list", "meaning"),
        extract.columns().stream().map(Dictionary::delivered).toList());
  }

  private static List<String> delivered(Column column) {
    String type = column.type().name().toLowerCase(Locale.ROOT);
    return Stream.of(column.name(), type, column.codeList().orElse(""), column.meaning()).toList();
  }
}
