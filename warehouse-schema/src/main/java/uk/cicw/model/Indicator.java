package uk.cicw.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.cicw.schema.Years;

/**
 * An indicator as its header declares it.
 *
 * @param years collection or academic years, by the year they end in, in which it is defined
 * @param breaks what changed, by the first year to which it applies
 * @param looksBackMonths how long before the end of a period extracts have to reach back, beyond
 *     the period itself, because a return says nothing of what ended before its year
 * @param extracts the tables that have to be delivered before a value can be given
 * @param threeYearsOf the indicator whose denominators of three years its own adds up, or empty
 * @param relations how its numbers depend on those of others
 */
record Indicator(
    String id,
    String title,
    Kind kind,
    String numerator,
    String denominator,
    String population,
    List<String> periodKinds,
    Polarity polarity,
    String unit,
    int decimals,
    Years years,
    int looksBackMonths,
    Map<Integer, String> breaks,
    String officialCode,
    String threeYearsOf,
    String source,
    List<String> extracts,
    List<IndicatorRelation> relations) {

  /** How numerator, denominator and measure become a value. */
  enum Kind {
    /** children in the numerator */
    COUNT,
    /** measures of the children in the numerator, added up: incidents */
    SUM,
    /** children in the numerator per 10,000 people aged 0 to 17 */
    RATE,
    /** children in the numerator per 100 in the denominator */
    PROPORTION,
    /**
     * 100 times the added measures of the numerator by those of the denominator: sessions, reviews.
     * A child may be in either by a row of its own.
     */
    RATIO,
    /** average measure of the children in the denominator */
    MEAN
  }

  /** Which direction is good. */
  enum Polarity {
    HIGH,
    LOW,
    NONE
  }

  static Indicator of(Model model) {
    String id = model.heading("id");
    if (!id.equals(model.name())) {
      throw new IllegalArgumentException(
          "Cannot read indicator %s: its header says id %s. Give file and id one name."
              .formatted(model.name(), id));
    }
    return new Indicator(
        id,
        model.heading("title"),
        Kind.valueOf(upper(model.heading("kind"))),
        model.heading("numerator"),
        model.heading("denominator"),
        model.heading("population"),
        list(model.heading("period kinds")),
        Polarity.valueOf(upper(model.heading("polarity"))),
        model.heading("unit"),
        Integer.parseInt(model.heading("decimals")),
        years(model.heading("years")),
        looksBackMonths(model),
        breaks(model),
        model.header().getOrDefault("official code", "none"),
        model.header().getOrDefault("three years of", ""),
        model.heading("source"),
        list(model.heading("extracts")),
        IndicatorRelation.of(model));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).toList();
  }

  /** Reads {@code 2005 to 2015} and {@code 2005 on}. */
  private static Years years(String value) {
    String[] words = value.split(" ");
    int first = Integer.parseInt(words[0]);
    return words[1].equals("on") ? Years.from(first) : new Years(first, Integer.parseInt(words[2]));
  }

  /** Reads {@code 30 months}. */
  private static int looksBackMonths(Model model) {
    return Integer.parseInt(
        model.header().getOrDefault("looks back", "0 months").replace(" months", ""));
  }

  /** Reads {@code 2014 what changed | 2016 what changed}. */
  private static Map<Integer, String> breaks(Model model) {
    Map<Integer, String> breaks = new TreeMap<>();
    String value = model.header().getOrDefault("breaks", "none");
    if (!value.equals("none")) {
      Arrays.stream(value.split("\\|"))
          .map(part -> part.strip().split(" ", 2))
          .forEach(part -> breaks.put(Integer.parseInt(part[0]), part[1]));
    }
    return breaks;
  }
}
