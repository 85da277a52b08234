package uk.cicw.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.extract.AuthorityWriter;
import uk.cicw.sample.extract.PostcodeFile;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Councils;
import uk.cicw.sample.plan.Councils.Council;

/**
 * Writes extracts of children who never lived. The same arguments give the same bytes.
 *
 * <p>The first authority is North Lincolnshire (813), which with the default seed gives back the
 * figures that it published; the others are councils of plausible size. One authority at a time is
 * held in memory.
 */
public final class SampleExtracts {
  public static final long DEFAULT_SEED = 20050401;
  public static final int FIRST_YEAR = 2005;
  public static final int LAST_YEAR = 2027;

  /**
   * Writes the collection years {@code fromYear} to {@code toYear}, named by the year they end in.
   *
   * @param authorities how many, from 1
   * @return the faults planted on purpose: file, row, kind, columns
   */
  public static List<List<String>> write(
      Path out, long seed, int authorities, int fromYear, int toYear) throws IOException {
    List<Council> councils = Councils.all();
    check(authorities, councils.size(), fromYear, toYear);
    List<List<String>> faults = new ArrayList<>();
    try (PostcodeFile postcodes = new PostcodeFile(out)) {
      for (int place = 0; place < authorities; place++) {
        Lives lives = lives(councils, place, seed);
        postcodes.add(lives.addresses());
        AuthorityWriter writer = new AuthorityWriter(lives, seed, out);
        writer.write(fromYear, toYear);
        faults.addAll(writer.plantedFaults());
      }
    }
    return faults;
  }

  private static Lives lives(List<Council> councils, int place, long seed) {
    AuthorityPlan plan = AuthorityPlan.of(councils.get(place), seed);
    return Lives.live(plan, place, Councils.around(plan.authorityCode()), seed);
  }

  private static void check(int authorities, int councils, int fromYear, int toYear) {
    if (authorities < 1 || authorities > councils) {
      throw new IllegalArgumentException(
          "Cannot write %d authorities: give a number from 1 to %d."
              .formatted(authorities, councils));
    }
    if (fromYear < FIRST_YEAR || toYear > LAST_YEAR || fromYear > toYear) {
      throw new IllegalArgumentException(
          "Cannot write the collection years %d to %d: give years from %d to %d, the earlier first."
              .formatted(fromYear, toYear, FIRST_YEAR, LAST_YEAR));
    }
  }

  private SampleExtracts() {}
}
