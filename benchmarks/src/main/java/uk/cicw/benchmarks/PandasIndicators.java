package uk.cicw.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Three indicators of one authority over twenty years: asked of a release, and worked out of the
 * returns with pandas, each by a command of its own.
 */
record PandasIndicators(Programs programs, Path work) {
  /** The first in which the generator plants no faults, for which an analyst has no rules. */
  private static final String AUTHORITY = "202";

  private static final int AUTHORITIES = 3;
  private static final String FIGURES =
      """
      select year(t.period_end), t.indicator_id, t.numerator, t.denominator
      from trend_series t
      join dim_authorities a on a.gss_code = t.area_code and a.is_latest
      where t.indicator_id in ('cla_count', 'foster_pct', 'aged_16_and_over_pct')
        and t.period_kind = 'financial_year' and t.source_release is null
        and t.numerator is not null and a.authority_code = '%s'
      order by t.period_end, t.indicator_id"""
          .formatted(AUTHORITY);

  void print(int pairs) {
    Path extracts = work.resolve("pandas-extracts");
    Path home = work.resolve("pandas-home");
    programs.generate(extracts, AUTHORITIES, FullRebuild.FROM, FullRebuild.TO);
    programs.run(home, List.of(extracts));
    Path returns = extracts.resolve("source=synthetic").resolve("authority=" + AUTHORITY);
    Measured[] ours = new Measured[pairs];
    Measured[] theirs = new Measured[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      ours[pair] = programs.ask(home, FIGURES);
      theirs[pair] = programs.pandas(returns);
      requireSame(ours[pair], theirs[pair]);
    }
    print("wall clock", ours, theirs, Measured::seconds);
    print("processor", ours, theirs, Measured::processorSeconds);
  }

  private static void print(
      String clock, Measured[] ours, Measured[] theirs, ToDoubleFunction<Measured> of) {
    System.out.println(
        new Comparison(
                "three indicators of one authority, " + clock,
                "cicw sql on the release",
                "pandas from the returns",
                1,
                Stream.of(ours).mapToDouble(of).toArray(),
                Stream.of(theirs).mapToDouble(of).toArray())
            .row());
  }

  private static void requireSame(Measured ours, Measured theirs) {
    List<String> answer = lines(ours);
    if (answer.isEmpty() || !answer.equals(lines(theirs))) {
      throw new IllegalStateException(
          "Cannot compare: the release says %s, pandas %s".formatted(answer, lines(theirs)));
    }
  }

  /** Those that begin with a year. */
  private static List<String> lines(Measured printed) {
    return printed.marks().stream()
        .map(Measured.Mark::line)
        .filter(line -> line.matches("\\d{4},.*"))
        .toList();
  }
}
