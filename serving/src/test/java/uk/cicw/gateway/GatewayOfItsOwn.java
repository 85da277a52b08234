package uk.cicw.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A gateway in a process of its own, with little memory. It says its port; whatever it reads makes
 * its time jump ahead, so that no test has to wait.
 */
final class GatewayOfItsOwn {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  // of a processor: more than it takes until a statement is at work
  private static final Duration WORK = Duration.ofSeconds(3);
  private static final int JUMP_S = 10;
  private static final int MOST_JUMPS = 60;

  public static void main(String[] arguments) throws Exception {
    JumpingClock clock = new JumpingClock();
    Path home = Path.of(arguments[0]);
    OpenGateway gateway = OpenGateway.over(home, TIMEOUT, arguments[1], clock);
    System.out.println(gateway.gateway().port());
    while (System.in.read() >= 0) {
      clock.ahead = clock.ahead.plusSeconds(JUMP_S);
    }
    gateway.close();
    Runtime.getRuntime().halt(0);
  }

  /** Starts it. */
  static Process start(Path home, String memory) throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayOfItsOwn.class.getName(),
                home.toString(),
                memory))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static int port(Process gateway) throws Exception {
    return Integer.parseInt(gateway.inputReader(StandardCharsets.UTF_8).readLine());
  }

  /** Waits until a statement is at work for which it needs a processor. */
  static void awaitWork(Process gateway) throws InterruptedException {
    Duration before = processorTime(gateway);
    while (processorTime(gateway).minus(before).compareTo(WORK) < 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static Duration processorTime(Process gateway) {
    return gateway.info().totalCpuDuration().orElseThrow();
  }

  /** Ten seconds each second, for as long as it lives, but ten minutes at most. */
  static void letTimePass(Process gateway) throws InterruptedException {
    try {
      for (int jump = 0; jump < MOST_JUMPS && gateway.isAlive(); jump++) {
        gateway.getOutputStream().write('\n');
        gateway.getOutputStream().flush();
        gateway.waitFor(1, TimeUnit.SECONDS);
      }
    } catch (IOException itHasEnded) {
      gateway.waitFor(1, TimeUnit.SECONDS);
    }
  }

  private static final class JumpingClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private GatewayOfItsOwn() {}
}
