package uk.cicw.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/**
 * A process that wants the lease many times. While it holds it, it adds one to a number in a file
 * by reading and writing, which loses counts as soon as two hold the lease at once.
 */
final class LeaseContender {

  public static void main(String[] arguments) throws Exception {
    Jdbi jdbi = Ledgers.open(Settings.load(new Home(Path.of(arguments[0]))));
    int rounds = Integer.parseInt(arguments[2]);
    for (int round = 0; round < rounds; round++) {
      addOne(jdbi, Path.of(arguments[1]));
    }
  }

  private static void addOne(Jdbi jdbi, Path number) throws IOException, InterruptedException {
    try (WriteLease lease = waitFor(jdbi)) {
      int before = Integer.parseInt(Files.readString(number));
      Thread.sleep(2);
      lease.verify();
      Files.writeString(number, Integer.toString(before + 1));
      Files.writeString(
          number.resolveSibling("tokens"), lease.token() + "\n", StandardOpenOption.APPEND);
    }
  }

  private static WriteLease waitFor(Jdbi jdbi) throws InterruptedException {
    Optional<WriteLease> lease = acquire(jdbi);
    while (lease.isEmpty()) {
      Thread.sleep(3);
      lease = acquire(jdbi);
    }
    return lease.get();
  }

  private static Optional<WriteLease> acquire(Jdbi jdbi) {
    return WriteLease.acquire(
        jdbi, Clock.systemUTC(), LeaseHolder.thisProcess(), WriteLease.VALID_FOR);
  }

  private LeaseContender() {}
}
