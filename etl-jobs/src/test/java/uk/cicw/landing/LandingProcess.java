package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lands the yearly returns in a process of its own, which a test may kill. */
final class LandingProcess {
  static final String BEGINS = "landing begins";

  public static void main(String[] arguments) throws IOException {
    LandingHome warehouse = new LandingHome(Path.of(arguments[0]));
    System.out.println(BEGINS);
    warehouse.land(LandingHome.OF_813, LandingHome.RETURNS.resolve("yearly"));
  }

  static Process start(Path home) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LandingProcess.class.getName(),
                home.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private LandingProcess() {}
}
