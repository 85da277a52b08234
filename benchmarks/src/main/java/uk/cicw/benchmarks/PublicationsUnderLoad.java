package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import uk.cicw.benchmarks.AskingClient.Answer;
import uk.cicw.benchmarks.AskingClient.Kind;
import uk.cicw.release.Releases;

/**
 * Eight clients ask the gateway while releases are published. Prints a row of the table, and how
 * long answers took with and without a publication at the time. Arguments: the top level of the
 * repository, a folder to work in, seconds, publications.
 */
public final class PublicationsUnderLoad {
  private static final int CLIENTS = 8;
  private static final int NONE = 0;
  private static final int QUIET_PART = 5;

  /** The time from the first fact to the release that readers see. */
  private record Span(long begun, long ended) {
    boolean meets(Answer answer) {
      return answer.begun() < ended && answer.ended() > begun;
    }
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path root = Path.of(arguments[0]);
    GatewayHome home = GatewayHome.create(root, Path.of(arguments[1]).resolve("publications"), "");
    GrowingCouncil council = GrowingCouncil.of(root, home.home());
    council.release(NONE);
    Process gateway = home.start("gateway");
    try {
      long seconds = Long.parseLong(arguments[2]);
      int publications = Integer.parseInt(arguments[3]);
      AtomicBoolean isOver = new AtomicBoolean();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<List<Answer>>> asking = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Kind kind = Kind.values()[i % 2];
        asking.add(clients.submit(new AskingClient(home, kind, i % 4 < 2, isOver::get)));
      }
      long begun = System.nanoTime();
      List<Span> spans = publish(home, council, seconds, publications);
      long lasted = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
      isOver.set(true);
      clients.shutdown();
      List<Answer> answers = new ArrayList<>();
      for (Future<List<Answer>> client : asking) {
        answers.addAll(client.get());
      }
      print(home, lasted, answers, spans);
    } finally {
      GatewayHome.end(gateway);
    }
  }

  /** After a fifth of the time without any, one after another, as even as the machine can. */
  private static List<Span> publish(
      GatewayHome home, GrowingCouncil council, long seconds, int publications)
      throws IOException, SQLException, InterruptedException {
    long quiet = TimeUnit.SECONDS.toNanos(seconds) / QUIET_PART;
    TimeUnit.NANOSECONDS.sleep(quiet);
    long start = System.nanoTime();
    long every = (TimeUnit.SECONDS.toNanos(seconds) - quiet) / publications;
    List<Span> spans = new ArrayList<>();
    for (int n = 1; n <= publications; n++) {
      long begun = System.nanoTime();
      council.release(n);
      awaitSight(home);
      spans.add(new Span(begun, System.nanoTime()));
      TimeUnit.NANOSECONDS.sleep(Math.max(0, start + n * every - System.nanoTime()));
    }
    return spans;
  }

  private static void awaitSight(GatewayHome home) throws IOException, SQLException {
    String live = releases(home).current().orElseThrow();
    try (Connection newcomer = home.connect(GatewayHome.BOARD)) {
      String seen = AskingClient.row(newcomer, "select release_id from release_label");
      if (!seen.equals(live)) {
        throw new IllegalStateException("Cannot go on: a newcomer is shown a release of before.");
      }
    }
  }

  private static Releases releases(GatewayHome home) {
    return new Releases(home.home().releases(), Clock.systemUTC());
  }

  private static void print(GatewayHome home, long seconds, List<Answer> answers, List<Span> spans)
      throws IOException, SQLException {
    Set<String> right = right(home);
    List<Answer> errors = answers.stream().filter(Answer::isError).toList();
    List<Answer> mixed =
        answers.stream()
            .filter(answer -> !answer.isError())
            .filter(answer -> !right.contains(answer.kind() + " " + answer.text()))
            .toList();
    Stream.concat(errors.stream(), mixed.stream())
        .map(Answer::text)
        .distinct()
        .limit(5)
        .forEach(System.out::println);
    long releases = answers.stream().map(answer -> answer.text().split(" ")[0]).distinct().count();
    boolean isMet = errors.isEmpty() && mixed.isEmpty();
    System.out.printf(
        "| %d clients for %d s, %d publications | %,d answers from %d releases | errors: %d | mixed: %d | none | %s |%n",
        CLIENTS,
        seconds,
        spans.size(),
        answers.size(),
        releases,
        errors.size(),
        mixed.size(),
        isMet ? "met" : "missed");
    print("while a release was published", answers, true, spans);
    print("while none was", answers, false, spans);
  }

  private static void print(String when, List<Answer> answers, boolean isDuring, List<Span> spans) {
    double[] ms =
        answers.stream()
            .filter(answer -> spans.stream().anyMatch(span -> span.meets(answer)) == isDuring)
            .mapToDouble(answer -> (answer.ended() - answer.begun()) / 1e6)
            .sorted()
            .toArray();
    if (ms.length > 0) {
      System.out.printf(
          "%s: %,d answers, half within %.0f ms, 95 of 100 within %.0f ms, the longest %.0f ms%n",
          when, ms.length, ms[ms.length / 2], ms[ms.length * 95 / 100], ms[ms.length - 1]);
    }
  }

  /** What each release holds by itself, asked in-process. */
  private static Set<String> right(GatewayHome home) throws IOException, SQLException {
    Set<String> right = new HashSet<>();
    for (Path release : releases(home).folders()) {
      for (Kind kind : Kind.values()) {
        try (Connection connection =
            releases(home).open(release.getFileName().toString(), kind.audience)) {
          right.add(kind + " " + AskingClient.row(connection, kind.question));
        }
      }
    }
    return right;
  }

  private PublicationsUnderLoad() {}
}
