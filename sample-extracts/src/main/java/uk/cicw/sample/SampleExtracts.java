package uk.cicw.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.extract.AuthorityWriter;
import uk.cicw.sample.extract.PostcodeFile;
import uk.cicw.sample.plan.AuthorityPlan;

/**
 * Writes extracts of children who never lived. The same arguments give the same bytes.
 *
 * <p>Authority 1 is North Lincolnshire (813), calibrated to the figures that it published; the
 * others are councils of plausible size.
 */
public final class SampleExtracts {
  public static final long DEFAULT_SEED = 20050401;

  /**
   * Writes the collection years {@code fromYear} to {@code toYear}, named by the year they end in.
   *
   * @param authorities how many, from 1
   */
  public static void write(Path out, long seed, int authorities, int fromYear, int toYear)
      throws IOException {
    try (PostcodeFile postcodes = new PostcodeFile(out)) {
      for (int place = 0; place < authorities; place++) {
        AuthorityPlan plan = AuthorityPlan.calibrated(AuthorityPlan.SAMPLE_AUTHORITY);
        Lives lives = Lives.live(plan, place, List.of("812", "811", "925", "371"), seed);
        postcodes.add(lives.addresses());
        new AuthorityWriter(lives, seed, out).write(fromYear, toYear);
      }
    }
  }

  /** Arguments: folder, seed, authorities, first and last collection year. */
  public static void main(String[] arguments) throws IOException {
    write(
        Path.of(arguments[0]),
        Long.parseLong(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Integer.parseInt(arguments[4]));
  }

  private SampleExtracts() {}
}
