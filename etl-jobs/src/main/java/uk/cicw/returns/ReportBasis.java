package uk.cicw.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.conform.ConformingCode;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingCounts;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * What reports are made of, as far as the ledger tells: the same for as long as none of it is
 * another one, so that a night looks at nothing that did not change.
 */
final class ReportBasis {
  private static final Set<String> TABLES =
      Ssda903.TABLES.stream().map(ExtractTable::name).collect(Collectors.toSet());

  private final String ofAll;
  private final SortedMap<String, SortedMap<Integer, String>> returns = new TreeMap<>();
  private final Map<String, Integer> forgotten = new HashMap<>();

  private ReportBasis(String ofAll) {
    this.ofAll = ofAll;
  }

  /**
   * @param lists those that rules look things up in
   */
  static ReportBasis of(Jdbi jdbi, ReferenceLists lists, int firstYear) {
    ReportBasis basis = new ReportBasis(ConformingCode.fingerprint() + lists.ids());
    new LandingCounts(jdbi)
        .staged(TABLES)
        .forEach(
            staged ->
                basis
                    .returns
                    .computeIfAbsent(staged.authorityCode(), any -> new TreeMap<>())
                    .put(staged.collectionYear(), staged.stamp()));
    basis.returns.values().removeIf(years -> years.lastKey() < firstYear);
    new ForgottenChildren(jdbi)
        .all()
        .forEach(child -> basis.forgotten.merge(child.authorityCode(), 1, Integer::sum));
    return basis;
  }

  /** Those whose latest return is held against the rules. */
  SortedSet<String> authorities() {
    return new TreeSet<>(returns.keySet());
  }

  /** The latest collection year of which a return has landed. */
  int latestYear(String authority) {
    return ofAuthority(authority).lastKey();
  }

  /** What a report about a return is made of; a digest, which tells nothing of it. */
  String of(String authority, int year) {
    SortedMap<Integer, String> years = ofAuthority(authority);
    String text =
        String.join(
            "|",
            ofAll,
            years.getOrDefault(year, ""),
            years.getOrDefault(year - 1, ""),
            String.valueOf(forgotten.getOrDefault(authority, 0)));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private SortedMap<Integer, String> ofAuthority(String authority) {
    return returns.getOrDefault(authority, new TreeMap<>());
  }
}
