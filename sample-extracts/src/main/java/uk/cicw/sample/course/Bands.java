package uk.cicw.sample.course;

import java.util.Arrays;
import java.util.List;
import uk.cicw.sample.plan.Checkpoint;

/**
 * How many of each age band start and leave between two checkpoints, so that the stock by band
 * comes out as planned: those who stay - leavers + entrants = planned.
 */
final class Bands {
  private static final double[] USUAL_ENTRANTS = {0.40, 0.18, 0.42};

  final int[] entrants;
  final int[] leavers;

  private Bands(int[] entrants, int[] leavers) {
    this.entrants = entrants;
    this.leavers = leavers;
  }

  /**
   * @param stayers children who need not leave, by band
   * @param starting entrants who are still in care at the checkpoint
   * @param atLeastOlder entrants of the oldest band who are decided already
   */
  static Bands of(int[] stayers, int starting, int atLeastOlder, Checkpoint checkpoint) {
    int[] entrants = new int[Checkpoint.BANDS];
    if (checkpoint.entrants().isEmpty()) {
      spread(entrants, stayers, starting, atLeastOlder, checkpoint.bands());
    } else {
      entrants[0] = checkpoint.entrants().get(0);
      entrants[1] = checkpoint.entrants().get(1);
      entrants[2] = starting - entrants[0] - entrants[1];
    }
    return new Bands(entrants, leavers(stayers, entrants, checkpoint.bands()));
  }

  private static void spread(
      int[] entrants, int[] stayers, int starting, int atLeastOlder, List<Integer> planned) {
    entrants[2] = Math.min(starting, atLeastOlder);
    for (int band = 0; band < Checkpoint.BANDS; band++) {
      int needed = Math.max(entrants[band], planned.get(band) - stayers[band]);
      int free = starting - Arrays.stream(entrants).sum();
      entrants[band] += Math.min(free, needed - entrants[band]);
    }
    while (Arrays.stream(entrants).sum() < starting) {
      entrants[scarcest(entrants, starting)]++;
    }
  }

  private static int scarcest(int[] entrants, int starting) {
    int found = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int band = 0; band < Checkpoint.BANDS; band++) {
      double lack = USUAL_ENTRANTS[band] * starting - entrants[band];
      if (lack > most) {
        most = lack;
        found = band;
      }
    }
    return found;
  }

  private static int[] leavers(int[] stayers, int[] entrants, List<Integer> planned) {
    int[] leavers = new int[Checkpoint.BANDS];
    int debt = 0;
    for (int band = 0; band < Checkpoint.BANDS; band++) {
      int surplus = stayers[band] + entrants[band] - planned.get(band);
      leavers[band] = Math.max(0, surplus);
      debt += Math.min(0, surplus);
    }
    for (int band = 0; debt < 0; band = (band + 1) % Checkpoint.BANDS) {
      if (leavers[band] > 0) {
        leavers[band]--;
        debt++;
      }
    }
    return leavers;
  }
}
