package uk.cicw.conform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import uk.cicw.lake.VersionKey;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Ssda903;

/**
 * What of an authority is made anew: the facts about the children whom what arrived can touch.
 *
 * @param versions the versions whose rows are in the staging tables
 * @param arrived the extracts among them that the facts do not know
 * @param since the first day on which one of these was received
 * @param fromYear what arrived does not touch a child last mentioned before this collection year,
 *     unless it mentions the child itself
 */
record Renewal(
    String authorityCode,
    List<ExtractVersion> versions,
    Set<String> arrived,
    LocalDate since,
    int fromYear) {
  private static final int EVERY_YEAR = Integer.MIN_VALUE;

  /** Everything of the authority, from the staging tables alone. */
  static Renewal whole(String authorityCode, List<ExtractVersion> versions) {
    return new Renewal(authorityCode, versions, ids(versions), LocalDate.MIN, EVERY_YEAR);
  }

  /**
   * What the versions that are not conformed touch. They change what is known since the first day
   * on which one of them was received. By then the care of a child last mentioned in an earlier
   * year than theirs had ended in a year that was closed: an episode counts as open only in the
   * latest year of which episodes were known that day, and that a review was not held is only said
   * of days up to the horizon of that day, which no later extract moves back.
   */
  static Renewal ofArrived(String authorityCode, List<ExtractVersion> versions) {
    List<ExtractVersion> arrived =
        versions.stream().filter(version -> version.status() == VersionStatus.STAGED).toList();
    List<ExtractVersion> conformed =
        versions.stream().filter(version -> version.status() == VersionStatus.CONFORMED).toList();
    LocalDate since = firstDay(arrived);
    int firstYear =
        arrived.stream().mapToInt(ExtractVersion::collectionYear).min().orElse(EVERY_YEAR);
    return new Renewal(
        authorityCode,
        versions,
        ids(arrived),
        since,
        Math.min(firstYear, openYear(since, knowledgeOf(conformed))));
  }

  private static LocalDate firstDay(List<ExtractVersion> arrived) {
    return arrived.stream()
        .map(ExtractVersion::receivedDate)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** The earliest collection year in which care could still go on, as known that day. */
  private static int openYear(LocalDate day, Knowledge known) {
    TableView episodes = known.on(day, Ssda903.EPISODES.name());
    return episodes
        .latest()
        .map(latest -> CollectionYear.of(latest.dataTo()).ending())
        .map(horizon -> Math.min(horizon, episodes.latestYear()))
        .orElse(EVERY_YEAR);
  }

  /** All of its extracts whose rows are staged. */
  List<KnownExtract> known() {
    return versions.stream().map(KnownExtract::of).toList();
  }

  /** The versions that arrived. */
  List<VersionKey> arrivedKeys() {
    return versions.stream()
        .filter(version -> arrived.contains(version.extractId()))
        .map(VersionKey::of)
        .toList();
  }

  private static Knowledge knowledgeOf(List<ExtractVersion> versions) {
    return Knowledge.of(versions.stream().map(KnownExtract::of).toList());
  }

  /** Rows about children whom one of these touches, mentioned or not. */
  static Expression touched(List<Renewal> renewals) {
    return renewals.stream()
        .map(Renewal::touched)
        .reduce(Expressions.alwaysFalse(), Expressions::or);
  }

  /** Rows about the other children of their authorities. */
  static Expression untouched(List<Renewal> renewals) {
    return renewals.stream()
        .map(one -> Expressions.and(one.ofAuthority(), Expressions.not(one.touched())))
        .reduce(Expressions.alwaysFalse(), Expressions::or);
  }

  private Expression touched() {
    return fromYear == EVERY_YEAR
        ? ofAuthority()
        : Expressions.and(ofAuthority(), Expressions.greaterThanOrEqual("last_year", fromYear));
  }

  private Expression ofAuthority() {
    return Expressions.equal("authority_code", authorityCode);
  }

  private static Set<String> ids(Collection<ExtractVersion> versions) {
    return versions.stream().map(ExtractVersion::extractId).collect(Collectors.toSet());
  }
}
