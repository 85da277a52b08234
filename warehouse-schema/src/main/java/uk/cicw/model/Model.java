package uk.cicw.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL file.
 *
 * @param name name of the file, of the view and of the dictionary entry
 * @param header the values of {@code -- key: value} lines, by key
 * @param query the text below the header, without a final semicolon
 */
record Model(Layer layer, String name, Map<String, String> header, String query) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?:from|join)\\s+([a-z_][a-z0-9_]*)\\b(?!\\s*\\()");

  Model {
    header = Map.copyOf(header);
  }

  /** The names that the query reads from: tables, views and its own named subqueries. */
  Set<String> references() {
    return REFERENCE
        .matcher(SqlText.withoutComments(query))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The query with each reference to one of {@code models} put through {@code replacement}. */
  String withReferences(List<Model> models, ReferenceReplacement replacement) {
    Map<String, Model> byName =
        models.stream().collect(Collectors.toMap(Model::name, model -> model));
    return REFERENCE
        .matcher(SqlText.withoutComments(query))
        .replaceAll(found -> replaced(found, byName, replacement));
  }

  private static String replaced(
      MatchResult found, Map<String, Model> byName, ReferenceReplacement replacement) {
    Model model = byName.get(found.group(1));
    if (model == null) {
      return found.group();
    }
    int nameAt = found.start(1) - found.start();
    return found.group().substring(0, nameAt) + replacement.of(model);
  }

  /** How another model is referred to in a rewritten text. */
  @FunctionalInterface
  interface ReferenceReplacement {
    String of(Model referred);
  }

  /** The value of a header line; fails when the file has none. */
  String heading(String key) {
    String value = header.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot read model %s: its header has no line '-- %s: ...'. Add one."
              .formatted(name, key));
    }
    return value;
  }
}
