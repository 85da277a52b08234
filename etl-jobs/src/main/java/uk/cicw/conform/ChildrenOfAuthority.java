package uk.cicw.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.cicw.lake.StoredFile;

/**
 * What a task conforms: the children of an authority, or one part of them. It reads all files of
 * the authority and passes over the other children, as reading a row costs a fraction of what is
 * then made of it; so no row travels between tasks.
 *
 * @param known the extracts of the authority
 * @param since the first day on which something was received that the facts do not know; what they
 *     say of earlier days stands
 * @param arrived the extracts whose rows count in the files of the staging tables, which hold those
 *     of others, too
 * @param files of the staging tables, and of what was made of the children before
 */
record ChildrenOfAuthority(
    String authorityCode,
    List<KnownExtract> known,
    LocalDate since,
    Set<String> arrived,
    List<StoredFile> files,
    int part,
    int parts)
    implements Serializable {
  /** Not more than fit into the memory of a laptop, however many there are. */
  private static final long ROWS_OF_A_TASK = 250_000;

  /** The last collection years, of which each has a shelf of its own: nights touch these. */
  private static final int YEARS_APART = 3;

  /** Of the years before them so many share a shelf, or there would be more files than rows. */
  private static final int YEARS_TOGETHER = 3;

  /** All children whom something new can touch. */
  static ChildrenOfAuthority of(Renewal renewal, List<StoredFile> files) {
    return new ChildrenOfAuthority(
        renewal.authorityCode(), renewal.known(), renewal.since(), renewal.arrived(), files, 0, 1);
  }

  /**
   * Spreads them over tasks, the largest first.
   *
   * @param atLeast tasks for all authorities together
   */
  static List<ChildrenOfAuthority> spread(Collection<ChildrenOfAuthority> all, int atLeast) {
    List<ChildrenOfAuthority> largestFirst = new ArrayList<>(all);
    largestFirst.sort(Comparator.comparing(ChildrenOfAuthority::rowCount).reversed());
    long each = all.isEmpty() ? 1 : parts(atLeast, all.size());
    return largestFirst.stream()
        .flatMap(one -> one.inParts(Math.max(each, parts(one.rowCount(), ROWS_OF_A_TASK))))
        .toList();
  }

  private Stream<ChildrenOfAuthority> inParts(long count) {
    int all = Math.toIntExact(count);
    return IntStream.range(0, all)
        .mapToObj(
            one -> new ChildrenOfAuthority(authorityCode, known, since, arrived, files, one, all));
  }

  private static long parts(long whole, long part) {
    return (whole + part - 1) / part;
  }

  private long rowCount() {
    return files.stream().mapToLong(StoredFile::rowCount).sum();
  }

  /**
   * The year of the shelf for what is made of a child: that of its last mention, or a later one
   * where everything is made anew. A night leaves a child whom nothing mentions where it is.
   */
  int shelf(int lastYear) {
    if (since.isAfter(LocalDate.MIN)) {
      return lastYear;
    }
    int old = latestYear() - YEARS_APART;
    int together = Math.floorDiv(old - lastYear, YEARS_TOGETHER) * YEARS_TOGETHER;
    return lastYear > old ? lastYear : old - together;
  }

  private int latestYear() {
    return known.stream().mapToInt(KnownExtract::collectionYear).max().orElse(0);
  }

  boolean holds(String childId) {
    return Math.floorMod(childId.hashCode(), parts) == part;
  }
}
