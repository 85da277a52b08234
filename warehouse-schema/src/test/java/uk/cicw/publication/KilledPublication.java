package uk.cicw.publication;

import java.nio.file.Path;
import uk.cicw.release.SmallWarehouse;

/** A process that publishes and is killed right before anything can be seen. */
final class KilledPublication {
  static final int KILLED = 137;

  public static void main(String[] arguments) throws Exception {
    new TwoAuthorities(new SmallWarehouse(Path.of(arguments[0])), arguments[1])
        .by(TwoAuthorities.PUBLISHER)
        .publish(() -> Runtime.getRuntime().halt(KILLED));
  }

  /** Runs it; gives its exit code. */
  static int of(Path home, String url) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledPublication.class.getName(),
            home.toString(),
            url)
        .inheritIO()
        .start()
        .waitFor();
  }

  private KilledPublication() {}
}
