package uk.cicw.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight analysts whose statements end while the entry of a ninth is on its way to the disk. */
class GroupTest {
  private static final int ANALYSTS = 8;

  private final ExecutorService analysts = Executors.newCachedThreadPool();
  private final CountDownLatch isWriting = new CountDownLatch(1);
  private final CountDownLatch isOnDisk = new CountDownLatch(1);
  private final List<Integer> together = new ArrayList<>();

  @AfterEach
  void end() {
    analysts.shutdownNow();
  }

  private void slowly(List<AuditEntry> entries) throws IOException {
    together.add(entries.size());
    isWriting.countDown();
    try {
      isOnDisk.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (entries.size() > 1) {
      throw new IOException("the disk is full");
    }
  }

  @Test
  void whatWaitsGoesTogetherAndAllAreToldThatItFailed() throws Exception {
    Group group = new Group(this::slowly);
    Future<?> ninth = analysts.submit(() -> append(group, 9));
    assertThat(isWriting.await(60, TimeUnit.SECONDS)).isTrue();
    List<Future<Integer>> others =
        IntStream.range(0, ANALYSTS)
            .mapToObj(i -> analysts.submit(() -> append(group, i)))
            .toList();
    while (group.waiting() < ANALYSTS) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    assertThat(others).noneMatch(Future::isDone);
    isOnDisk.countDown();
    ninth.get();
    assertThat(others)
        .allSatisfy(
            other ->
                assertThatThrownBy(other::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("the disk is full"));
    assertThat(together).containsExactly(1, ANALYSTS);
  }

  @Test
  void whatBreaksOffIsNotTakenForWritten() {
    Group group =
        new Group(
            entries -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(() -> append(group, 1)).isInstanceOf(StackOverflowError.class);
    assertThat(group.waiting()).isZero();
  }

  private static int append(Group group, int number) throws IOException {
    group.append(SomeEntries.entry("j.smith", number));
    return number;
  }
}
