package uk.cicw.sample.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import uk.cicw.sample.life.Draw;

/** A plan for a council without figures of its own: drawn, of a size that suits its population. */
final class DrawnPlan {
  private static final int FIRST = 2004;
  private static final int LAST = 2026;
  private final Draw draw;
  private final double perChild;
  private final int population;

  DrawnPlan(Councils.Council council, long seed) {
    this.draw = Draw.of(seed, Integer.parseInt(council.authorityCode()), -6);
    this.population = council.population();
    this.perChild = draw.between(35, 95) / 10_000.0;
  }

  List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    int stock = Math.max(20, (int) (population * perChild));
    for (int year = FIRST; year <= LAST; year++) {
      checkpoints.add(checkpoint(LocalDate.of(year, 3, 31), stock, 1));
      stock = Math.max(20, stock * draw.between(955, 1060) / 1000);
    }
    checkpoints.add(checkpoint(LocalDate.of(LAST, 9, 30), stock, 2));
    return checkpoints;
  }

  /**
   * @param parts of a year since the checkpoint before: 1 for a whole one, 2 for half of it
   */
  private Checkpoint checkpoint(LocalDate date, int stock, int parts) {
    int leavers = stock * draw.between(36, 46) / 100 / parts;
    int underFive = stock * draw.between(17, 25) / 100;
    int fiveToNine = stock * draw.between(17, 21) / 100;
    return new Checkpoint(
        date,
        stock,
        leavers,
        leavers / 4,
        date.getYear() < 2014 ? 0 : stock * draw.between(1, 7) / 100,
        List.of(underFive, fiveToNine, stock - underFive - fiveToNine),
        List.of(),
        leavers * draw.between(8, 15) / 100,
        leavers * draw.between(6, 13) / 100,
        leavers * draw.between(2, 5) / 100,
        mix(stock),
        parts == 1 ? OptionalInt.of(stock * draw.between(8, 13) / 100) : OptionalInt.empty());
  }

  private Checkpoint.Mix mix(int stock) {
    return new Checkpoint.Mix(
        OptionalInt.empty(),
        stock * draw.between(6, 11) / 100,
        stock * draw.between(3, 8) / 100,
        0,
        stock * draw.between(3, 6) / 100,
        stock * draw.between(1, 3) / 100);
  }
}
