package uk.cicw.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.cicw.schema.ResourceFolder;

/**
 * A question that people ask of a release again and again, with the statement that answers it:
 * {@code questions/<name>.sql}, whose header is parsed.
 *
 * @param question in plain words
 * @param lookAt what to mind about the answer
 * @param isForEverybody whether the published file can answer it, too
 * @param sql the statement alone
 * @param answer what the sample authority's release says, the headings first, as texts; where it
 *     has the pseudonym of a child there is {@value #A_CHILD}
 */
public record WorkedQuestion(
    String name,
    String title,
    String question,
    String lookAt,
    boolean isForEverybody,
    String sql,
    List<List<String>> answer) {
  /** Pseudonyms differ from warehouse to warehouse. */
  public static final String A_CHILD = "…";

  private static final String FOLDER = "questions";
  private static final Pattern HEADING = Pattern.compile("-- ([a-z ]+): (.*)");
  private static final Pattern CONTINUED = Pattern.compile("-- {3,}(\\S.*)");

  /** All of them, by name. */
  public static List<WorkedQuestion> all() {
    SortedMap<String, String> answers = ResourceFolder.texts(FOLDER, ".csv");
    return ResourceFolder.texts(FOLDER, ".sql").entrySet().stream()
        .map(file -> of(file.getKey(), file.getValue(), answers.getOrDefault(file.getKey(), "")))
        .toList();
  }

  public static Optional<WorkedQuestion> named(String name) {
    return all().stream().filter(question -> question.name().equals(name)).findFirst();
  }

  private static WorkedQuestion of(String name, String text, String answer) {
    Map<String, String> header = new TreeMap<>();
    StringBuilder sql = new StringBuilder();
    String key = "";
    for (String line : text.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      if (sql.isEmpty() && heading.matches()) {
        key = heading.group(1);
        header.put(key, heading.group(2));
      } else if (sql.isEmpty() && continued.matches()) {
        header.merge(key, continued.group(1), (first, more) -> first + " " + more);
      } else {
        sql.append(line).append('\n');
      }
    }
    return new WorkedQuestion(
        name,
        heading(name, header, "title"),
        heading(name, header, "question"),
        heading(name, header, "look at"),
        heading(name, header, "file").equals("both"),
        sql.toString().strip(),
        rows(answer));
  }

  private static String heading(String name, Map<String, String> header, String key) {
    String value = header.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "Cannot read question %s: its header has no line '-- %s: ...'. Add one."
              .formatted(name, key));
    }
    return value;
  }

  private static List<List<String>> rows(String csv) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the answer to a question", e);
    }
  }
}
