package uk.cicw.sql;

import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import uk.cicw.dictionary.WorkedQuestion;

/**
 * Completes what is typed by where it stands: tables after {@code from}, columns of the tables that
 * the statement names, indicators and kinds of period within quotes, commands after a backslash.
 */
final class StatementCompleter implements Completer {
  private static final int MEANING = 60;
  private static final String MAIN = "trend_series";
  private static final List<String> KEYWORDS =
      List.of(
          "select",
          "from",
          "where",
          "group by",
          "order by",
          "having",
          "limit",
          "join",
          "left join",
          "on",
          "using",
          "with",
          "as",
          "and",
          "or",
          "not",
          "in",
          "is null",
          "is not null",
          "between",
          "distinct",
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "round",
          "case when",
          "then",
          "else",
          "end",
          "union all",
          "date",
          "interval",
          "describe",
          "summarize",
          "exit");
  private static final List<String> PERIOD_KINDS =
      List.of("month_end", "year_to_date", "rolling_12_months", "financial_year", "academic_year");
  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern AFTER_FROM =
      Pattern.compile("(?is).*\\b(from|join|describe|summarize)\\s+\\w*");

  private final Connection release;
  private @Nullable ReleaseNames read;

  /** Reads the names when they are first asked for: who does not ask need not wait for them. */
  StatementCompleter(Connection release) {
    this.release = release;
  }

  private ReleaseNames names() {
    ReleaseNames names = read;
    if (names == null) {
      names = ReleaseNames.of(release);
      read = names;
    }
    return names;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    if (before.stripLeading().startsWith("\\")) {
      command(before.stripLeading(), candidates);
    } else if (before.chars().filter(character -> character == '\'').count() % 2 == 1) {
      names().indicators().forEach(name -> add(candidates, "indicators", name, ""));
      PERIOD_KINDS.forEach(name -> add(candidates, "kinds of period", name, ""));
    } else if (AFTER_FROM.matcher(before).matches()) {
      tables(candidates);
    } else {
      columns(line.line()).forEach((name, what) -> add(candidates, "columns", name, what));
      tables(candidates);
      names().macros().forEach((name, parameters) -> call(candidates, name, parameters));
      KEYWORDS.forEach(word -> add(candidates, "words", word, ""));
    }
  }

  private void command(String before, List<Candidate> candidates) {
    if (!before.contains(" ")) {
      ShellCommand.helpByName().forEach((name, what) -> add(candidates, "commands", name, what));
    } else if (before.startsWith("\\question ")) {
      WorkedQuestion.all().forEach(q -> add(candidates, "questions", q.name(), q.title()));
    } else if (before.startsWith("\\format ")) {
      Arrays.stream(AnswerFormat.values())
          .forEach(format -> add(candidates, "formats", format.toString(), ""));
    } else if (before.startsWith("\\d ")) {
      names().relations().forEach((name, what) -> add(candidates, "tables", name, what));
    }
  }

  private void tables(List<Candidate> candidates) {
    names().relations().forEach((name, what) -> add(candidates, "tables", name, what));
    names().tableMacros().forEach((name, parameters) -> call(candidates, name, parameters));
  }

  /**
   * The columns of every table that the statement names, before or after the cursor; of the one
   * that is asked most while it names none.
   */
  private Map<String, String> columns(String statement) {
    Map<String, String> columns = new LinkedHashMap<>();
    Matcher word = WORD.matcher(statement.toLowerCase(Locale.ROOT));
    while (word.find()) {
      names().columns().getOrDefault(word.group(), Map.of()).forEach(columns::putIfAbsent);
      String series = word.group().replaceFirst("_(as_known|between)$", "");
      names().columns().getOrDefault(series, Map.of()).forEach(columns::putIfAbsent);
    }
    return columns.isEmpty() ? names().columns().getOrDefault(MAIN, Map.of()) : columns;
  }

  private static void add(List<Candidate> candidates, String group, String name, String meaning) {
    String shown = meaning.length() > MEANING ? meaning.substring(0, MEANING - 1) + "…" : meaning;
    candidates.add(
        new Candidate(name, name, group, shown.isEmpty() ? null : shown, null, null, true));
  }

  /** Its parameters are to be typed next. */
  private static void call(List<Candidate> candidates, String name, String parameters) {
    candidates.add(
        new Candidate(
            name + "(", name + "(" + parameters + ")", "macros", null, null, null, false));
  }
}
