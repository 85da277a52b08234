package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.RuleTime;
import uk.cicw.rules.Rules;
import uk.cicw.schema.CollectionYear;

/**
 * All rules of a year over the fake return, over 31 times as many children, and over the returns of
 * 153 authorities one after another. What they are held against is what an engine of 293 rules in
 * pandas took on two processors for the same files: 4.5 s, and 30 s for eight times as many
 * children. Rows are loaded before; rules with the tables that they share are measured.
 */
public final class RulesOfAReturn {
  private static final CollectionYear YEAR = new CollectionYear(2025);
  private static final double PANDAS = 4.5;
  private static final double PANDAS_EIGHTFOLD = 30;
  private static final int EIGHTFOLD = 8;
  private static final int MANY = 31;
  private static final int AUTHORITIES = 153;
  private static final int MEASURED = 5;
  private static final double NANOS = 1e9;
  private static final double GIB = 1024 * 1024;

  private final Rules rules = Rules.ofThisBuild();
  private final FakeReturn fake;

  private RulesOfAReturn(FakeReturn fake) {
    this.fake = fake;
  }

  /**
   * @param arguments {@code times} prints what each rule took over the many
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    RulesOfAReturn measured =
        new RulesOfAReturn(new FakeReturn(Path.of(System.getProperty("cicw.root"))));
    if (List.of(arguments).contains("times")) {
      measured.printTimes();
      return;
    }
    measured.seconds(1);
    measured.print(1, PANDAS, 0.1);
    measured.print(MANY, PANDAS_EIGHTFOLD * MANY / EIGHTFOLD, 0.02);
    measured.printCountry();
  }

  private void print(int times, double pandas, double target) throws SQLException {
    double[] seconds = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      seconds[i] = seconds(times);
    }
    double median = Comparison.median(seconds);
    System.out.printf(
        Locale.ROOT,
        "| %d rules over %,d rows | in DuckDB: %.2f s | in pandas: %.1f s | %.3f | at most %.2f | %s |%n",
        rules.of(YEAR).size(),
        fake.rowCount() * times,
        median,
        pandas,
        median / pandas,
        target,
        median / pandas <= target ? "met" : "missed");
  }

  private double seconds(int times) throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(rules)) {
      fake.giveTo(kernel, times);
      long begun = System.nanoTime();
      run(kernel);
      return (System.nanoTime() - begun) / NANOS;
    }
  }

  private static RuleOutcome run(RuleKernel kernel) throws SQLException {
    return kernel.run(Circumstances.of(YEAR, Optional.of("813"), "csv"));
  }

  private void printCountry() throws SQLException, IOException {
    long begun = System.nanoTime();
    for (int authority = 0; authority < AUTHORITIES; authority++) {
      seconds(1);
    }
    double gib = peakGib();
    System.out.printf(
        Locale.ROOT,
        "| the same of %d authorities, with loading: %.0f s | %.1f GiB at most | memory: 4 GiB | %.2f | at most 1.0 | %s |%n",
        AUTHORITIES,
        (System.nanoTime() - begun) / NANOS,
        gib,
        gib / 4,
        gib <= 4 ? "met" : "missed");
  }

  private void printTimes() throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(rules)) {
      fake.giveTo(kernel, MANY);
      run(kernel).times().stream()
          .sorted(Comparator.comparing(RuleTime::duration).reversed())
          .forEach(
              time -> System.out.printf("%6d ms  %s%n", time.duration().toMillis(), time.name()));
    }
  }

  /** What Linux noted as the most memory that the process had resident, Java included. */
  private static double peakGib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / GIB;
  }
}
