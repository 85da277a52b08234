package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AtOnceTest {
  @Test
  void piecesKeepTheirOrder() throws IOException {
    assertThat(AtOnce.<Integer>all(List.of(() -> 1, () -> 2, () -> 3, () -> 4, () -> 5)))
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void noneGoesOnAfterOneHasFailed() {
    CountDownLatch bothBegun = new CountDownLatch(2);
    AtomicBoolean ended = new AtomicBoolean();
    Callable<Integer> failing =
        () -> {
          bothBegun.countDown();
          bothBegun.await();
          throw new NoSuchFileException("november.csv");
        };
    Callable<Integer> slow =
        () -> {
          bothBegun.countDown();
          bothBegun.await();
          Thread.sleep(300);
          ended.set(true);
          return 1;
        };

    assertThatThrownBy(() -> AtOnce.all(List.of(failing, slow)))
        .isInstanceOf(NoSuchFileException.class);

    assertThat(ended).isTrue();
  }
}
