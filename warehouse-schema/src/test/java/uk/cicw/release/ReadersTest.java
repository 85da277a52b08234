package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of more publications takes two seconds: {@code -Dpublications=20}. */
class ReadersTest {
  private static final int FIRST = 100;
  private static final int PUBLICATIONS = Integer.getInteger("publications", 8);
  private static final int PAUSE_MS = 200;
  private static final String BOTH_SIDES =
      """
      select
        (select release_id from release_label) as release_id,
        (select max(numerator) from trend_series) as in_series,
        (select max(numerator) from benchmark) as in_benchmark""";

  @TempDir Path home;

  @Test
  void publicationsDisturbNoReader() throws Exception {
    SmallWarehouse warehouse = new SmallWarehouse(home);
    Map<String, Integer> childrenOf = new ConcurrentHashMap<>();
    String first = warehouse.published(FIRST);
    childrenOf.put(first, FIRST);
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (Connection held = warehouse.releases().open(first, Audience.ANALYST)) {
      Future<List<String>> newcomer = readers.submit(reopen(warehouse, isOver));
      Future<List<String>> keeper = readers.submit(reread(held, isOver));
      for (int i = 1; i <= PUBLICATIONS; i++) {
        childrenOf.put(warehouse.published(FIRST + i), FIRST + i);
      }
      isOver.set(true);
      assertThat(keeper.get()).containsExactly("%s | 100 | 100".formatted(first));
      List<String> seen = newcomer.get();
      assertThat(seen).hasSizeGreaterThan(3);
      assertThat(seen)
          .allSatisfy(
              row -> {
                String[] cells = row.split(" \\| ");
                String children = String.valueOf(childrenOf.get(cells[0]));
                assertThat(List.of(cells[1], cells[2])).containsExactly(children, children);
              });
    } finally {
      readers.shutdownNow();
    }
    assertThat(childrenOf).hasSize(PUBLICATIONS + 1);
  }

  /** Opens the live release again and again; gives each distinct answer. */
  private static Callable<List<String>> reopen(SmallWarehouse warehouse, AtomicBoolean isOver) {
    return () -> {
      List<String> seen = new ArrayList<>();
      while (!isOver.get()) {
        String row = warehouse.live(Audience.PUBLISHED, BOTH_SIDES).get(0);
        if (!seen.contains(row)) {
          seen.add(row);
        }
        Thread.sleep(PAUSE_MS);
      }
      return seen;
    };
  }

  private static Callable<List<String>> reread(Connection held, AtomicBoolean isOver) {
    return () -> {
      List<String> seen = new ArrayList<>();
      while (!isOver.get()) {
        String row = SmallWarehouse.rows(held, BOTH_SIDES).get(0);
        if (!seen.contains(row)) {
          seen.add(row);
        }
        Thread.sleep(PAUSE_MS);
      }
      return seen;
    };
  }
}
