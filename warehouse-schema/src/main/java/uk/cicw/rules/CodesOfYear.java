package uk.cicw.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CodeLists.Code;
import uk.cicw.schema.CollectionYear;

/**
 * The codes of one list in one collection year, and what other texts there must mean.
 *
 * @param codes in the order of declaration
 * @param bySpelling the code by its other spellings, upper case; one that several share is not
 *     there
 * @param successors of codes of other years, where only one code stands for the same in this year
 */
record CodesOfYear(
    List<String> codes, Map<String, String> bySpelling, Map<String, String> successors) {

  static CodesOfYear of(String list, CollectionYear year) {
    List<Code> all = CodeLists.of(list).codes();
    List<Code> ofYear = all.stream().filter(code -> code.years().contains(year.ending())).toList();
    return new CodesOfYear(
        ofYear.stream().map(Code::code).toList(), bySpelling(ofYear), successors(all, ofYear));
  }

  private static Map<String, String> bySpelling(List<Code> codes) {
    Map<String, SortedSet<String>> bySpelling = new TreeMap<>();
    for (Code code : codes) {
      Stream.concat(Stream.of(code.code(), code.label()), code.aliases().stream())
          .map(text -> text.toUpperCase(Locale.ROOT))
          .forEach(
              text -> bySpelling.computeIfAbsent(text, key -> new TreeSet<>()).add(code.code()));
    }
    return single(bySpelling);
  }

  private static Map<String, String> successors(List<Code> all, List<Code> ofYear) {
    Map<String, SortedSet<String>> byMeaning =
        ofYear.stream()
            .collect(groupingBy(Code::conformed, mapping(Code::code, toCollection(TreeSet::new))));
    Map<String, SortedSet<String>> successors = new TreeMap<>();
    all.stream()
        .filter(code -> ofYear.stream().noneMatch(now -> now.code().equals(code.code())))
        .filter(code -> byMeaning.containsKey(code.conformed()))
        .forEach(
            code ->
                successors.put(
                    code.code(), Objects.requireNonNull(byMeaning.get(code.conformed()))));
    return single(successors);
  }

  private static Map<String, String> single(Map<String, SortedSet<String>> choices) {
    Map<String, String> single = new TreeMap<>();
    choices.forEach(
        (from, to) -> {
          if (to.size() == 1) {
            single.put(from, to.first());
          }
        });
    return single;
  }
}
