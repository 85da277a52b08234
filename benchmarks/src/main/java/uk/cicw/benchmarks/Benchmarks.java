package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs every comparison and prints the table of the README. With arguments, one of them alone:
 * {@code cold}, {@code rebuild AUTHORITIES TURNS}, {@code nights AUTHORITIES PAIRS}, {@code
 * pandas}, {@code dashboards}, {@code rules}, or of the gateway {@code gateway}, {@code
 * publications SECONDS COUNT}, {@code killed TIMES}.
 */
public final class Benchmarks {
  private static final int PAIRS = 5;
  private static final int QUERIES = 21;
  private static final List<String> COUNTRY = List.of("153", "1");
  private static final List<String> ONE_AUTHORITY = List.of("1", "5");
  private static final List<String> FIFTEEN_AUTHORITIES = List.of("15", "3");
  private static final List<String> FIVE_MINUTES = List.of("300", "20");
  private static final List<String> THREE_TIMES = List.of("3");

  public static void main(String[] arguments) throws IOException {
    Programs programs = new Programs(Path.of(System.getProperty("cicw.root")));
    Path work = Files.createTempDirectory("cicw-benchmarks");
    List<String> asked = List.of(arguments);
    String only = asked.isEmpty() ? "" : asked.get(0);
    List<String> numbers = asked.isEmpty() ? List.of() : asked.subList(1, asked.size());
    System.out.printf(
        "%d processors, JDK %s, %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name"));
    System.out.println("| comparison | ours | against | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
    switch (only) {
      case "" -> all(programs, work);
      case "cold" -> System.out.println(new ColdRun(programs, work).measure(PAIRS).row());
      case "rebuild" -> rebuild(programs, work, or(numbers, COUNTRY));
      case "nights" -> nights(programs, work, or(numbers, ONE_AUTHORITY));
      case "dashboards" -> Dashboards.print(programs, work, QUERIES);
      case "pandas" -> new PandasIndicators(programs, work).print(PAIRS);
      case "gateway" -> programs.asClient(ThroughTheGateway.class, work, numbers);
      case "publications" ->
          programs.asClient(PublicationsUnderLoad.class, work, or(numbers, FIVE_MINUTES));
      case "rules" -> rules(programs);
      case "killed" -> programs.asClient(GatewayKilled.class, work, or(numbers, THREE_TIMES));
      default -> throw new IllegalArgumentException("Cannot compare " + only + ": see the README.");
    }
  }

  private static void all(Programs programs, Path work) {
    System.out.println(new ColdRun(programs, work).measure(PAIRS).row());
    nights(programs, work, ONE_AUTHORITY);
    nights(programs, work, FIFTEEN_AUTHORITIES);
    rebuild(programs, work, ONE_AUTHORITY);
    rebuild(programs, work, FIFTEEN_AUTHORITIES);
    new PandasIndicators(programs, work).print(PAIRS);
    Dashboards.print(programs, work, QUERIES);
    for (Comparison comparison : new BenchmarkByHand(programs, work).measure(QUERIES)) {
      System.out.println(comparison.row());
    }
    System.out.println(programs.output(AllAuthorities.class, AllAuthorities.JVM));
    rules(programs);
    programs.asClient(ThroughTheGateway.class, work, List.of());
    programs.asClient(PublicationsUnderLoad.class, work, FIVE_MINUTES);
    programs.asClient(GatewayKilled.class, work, THREE_TIMES);
  }

  private static void rebuild(Programs programs, Path work, List<String> numbers) {
    new FullRebuild(programs, work, Integer.parseInt(numbers.get(0)))
        .print(Integer.parseInt(numbers.get(1)));
  }

  private static void nights(Programs programs, Path work, List<String> numbers) {
    new Nights(programs, work, Integer.parseInt(numbers.get(0)))
        .print(Integer.parseInt(numbers.get(1)));
  }

  private static void rules(Programs programs) {
    System.out.println(programs.output(RulesOfAReturn.class, "-Dcicw.root=" + programs.root()));
  }

  private static List<String> or(List<String> numbers, List<String> usual) {
    return numbers.isEmpty() ? usual : numbers;
  }

  private Benchmarks() {}
}
