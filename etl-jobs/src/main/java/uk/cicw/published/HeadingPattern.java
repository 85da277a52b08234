package uk.cicw.published;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A heading as it is declared. {@code 2015 > Mathematics} means a column below both, whatever else
 * stands between; {@code {year}} stands for any year.
 */
final class HeadingPattern {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private final List<Pattern> levels;

  HeadingPattern(String declared) {
    this.levels = Arrays.stream(declared.split(" > ")).map(HeadingPattern::level).toList();
  }

  private static Pattern level(String declared) {
    String any =
        Arrays.stream(plain(declared).split("\\{year\\}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\d{4}"));
    return Pattern.compile(any.replaceFirst("\\\\d\\{4}", "(?<year>\\\\d{4})"));
  }

  /** What a match says of the year. */
  record Match(Optional<Integer> year) {}

  /** Empty where this is not the heading of the column. */
  Optional<Match> match(List<String> path) {
    Optional<Integer> year = Optional.empty();
    int next = 0;
    for (String heading : path) {
      Matcher matcher = levels.get(next).matcher(heading);
      if (matcher.matches()) {
        year = year.isPresent() ? year : year(matcher);
        next++;
        if (next == levels.size()) {
          return Optional.of(new Match(year));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> year(Matcher matcher) {
    return matcher.pattern().pattern().contains("(?<year>")
        ? Optional.of(Integer.valueOf(matcher.group("year")))
        : Optional.empty();
  }

  /** Case and spaces are no part of a heading. */
  static String plain(String heading) {
    return SPACES.matcher(heading.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
