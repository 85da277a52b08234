package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uk.cicw.process.KeptProcess.Death;

class KeptProcessTest {

  @Test
  void whatIsKilledIsBackWithinTenSecondsAndWhatIsClosedIsNot() throws Exception {
    BlockingQueue<String> pids = new LinkedBlockingQueue<>();
    BlockingQueue<Death> deaths = new LinkedBlockingQueue<>();
    List<String> command = List.of("sh", "-c", "echo $$; exec sleep 600");
    ProcessHandle last;
    try (KeptProcess kept = KeptProcess.start(command, pids::add, deaths::add)) {
      assertThat(kept).isNotNull();
      ProcessHandle first = handle(pids);
      first.destroyForcibly();
      last = handle(pids);
      assertThat(last.pid()).isNotEqualTo(first.pid());
      assertThat(deaths.poll(10, TimeUnit.SECONDS)).isEqualTo(new Death(137, 1));
    }
    assertThat(last.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(pids.poll(2, TimeUnit.SECONDS)).as("started after the end").isNull();
  }

  private static ProcessHandle handle(BlockingQueue<String> pids) throws InterruptedException {
    String pid = pids.poll(10, TimeUnit.SECONDS);
    assertThat(pid).as("started within ten seconds").isNotNull();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
