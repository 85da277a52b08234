package uk.cicw.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.extract.AuthorityWriter;
import uk.cicw.sample.extract.PostcodeFile;
import uk.cicw.sample.life.Address;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Councils;
import uk.cicw.sample.plan.Councils.Council;

/**
 * Writes extracts of children who never lived. The same arguments give the same bytes.
 *
 * <p>The first authority is North Lincolnshire (813), which with the default seed gives back the
 * figures that it published; the others are councils of plausible size. Each processor has one
 * authority in memory at a time.
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
    List<Callable<Written>> work = new ArrayList<>();
    for (int place = 0; place < authorities; place++) {
      Authority authority = new Authority(councils.get(place), place, seed, out);
      work.add(() -> authority.write(fromYear, toYear));
    }
    List<List<String>> faults = new ArrayList<>();
    try (PostcodeFile postcodes = new PostcodeFile(out)) {
      for (Written written : Together.all(work)) {
        postcodes.add(written.addresses());
        faults.addAll(written.plantedFaults());
      }
    }
    return faults;
  }

  /** What is left of an authority once its extracts are written. */
  private record Written(List<Address> addresses, List<List<String>> plantedFaults) {}

  /**
   * An authority to be written.
   *
   * @param place its place in the sample, from 0
   */
  private record Authority(Council council, int place, long seed, Path out) {

    Written write(int fromYear, int toYear) throws IOException {
      AuthorityPlan plan = AuthorityPlan.of(council, seed);
      Lives lives = Lives.live(plan, place, Councils.around(plan.authorityCode()), seed);
      AuthorityWriter writer = new AuthorityWriter(lives, seed, out);
      writer.write(fromYear, toYear);
      return new Written(lives.addresses().all(), writer.plantedFaults());
    }
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
