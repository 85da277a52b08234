package uk.cicw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the numbers of indicators of one period depend on one another, whoever the children are:
 * disclosure control has to know, because a hidden number may be worked out from the others.
 *
 * <p>A header line {@code equals: a + b; denominator of c} says of its indicator that the numerator
 * is the sum of the numerators of a and b, and that it is the denominator of c; {@code at least}
 * says that it is not less.
 *
 * @param members what is added up; the sum is nought or, of an inequality, not less
 */
record IndicatorRelation(boolean isEquation, List<Member> members) {

  /** One number of an indicator, plus or minus one time. */
  record Member(String indicatorId, String part, int coefficient) {}

  /** What a line speaks of, by its key. */
  private enum Line {
    EQUALS("equals", "numerator", true),
    AT_LEAST("at least", "numerator", false),
    DENOMINATOR_EQUALS("denominator equals", "denominator", true),
    DENOMINATOR_AT_LEAST("denominator at least", "denominator", false),
    VALUE_EQUALS("value equals", "value", true);

    private final String key;
    private final String part;
    private final boolean isEquation;

    Line(String key, String part, boolean isEquation) {
      this.key = key;
      this.part = part;
      this.isEquation = isEquation;
    }

    Stream<IndicatorRelation> read(String indicatorId, Map<String, String> header) {
      return Arrays.stream(header.getOrDefault(key, "").split(";"))
          .filter(sum -> !sum.isBlank())
          .map(sum -> new IndicatorRelation(isEquation, members(indicatorId, sum)));
    }

    private List<Member> members(String indicatorId, String sum) {
      List<Member> members = new ArrayList<>();
      members.add(new Member(indicatorId, part, 1));
      for (String term : sum.split("\\+")) {
        members.add(term(term.strip()));
      }
      return members;
    }

    private static Member term(String term) {
      String ofDenominator = "denominator of ";
      return term.startsWith(ofDenominator)
          ? new Member(term.substring(ofDenominator.length()), "denominator", -1)
          : new Member(term, "numerator", -1);
    }
  }

  static List<IndicatorRelation> of(Model model) {
    return Arrays.stream(Line.values())
        .flatMap(line -> line.read(model.name(), model.header()))
        .toList();
  }
}
