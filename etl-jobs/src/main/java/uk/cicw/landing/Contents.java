package uk.cicw.landing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.decode.DecodedTable;
import uk.cicw.decode.RowLabels;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.schema.CollectionYear;

/**
 * What is in a file, as it was decoded, or as the ledger remembers it from an earlier landing.
 *
 * @param decoded the tables found; empty in a memory
 * @param remembered versions of it that landed before
 */
record Contents(
    List<DecodedTable> decoded, YearEvidence evidence, List<ExtractVersion> remembered) {

  static Contents remembered(List<ExtractVersion> versions) {
    Optional<CollectionYear> year =
        versions.stream().map(version -> new CollectionYear(version.collectionYear())).findFirst();
    boolean certain = versions.stream().anyMatch(v -> v.extractTable().equals("episodes"));
    return new Contents(
        List.of(),
        new YearEvidence(certain ? year : Optional.empty(), year),
        List.copyOf(versions));
  }

  boolean isRemembered() {
    return !remembered.isEmpty();
  }

  /** The tables of the extract catalogue in it. */
  List<String> tables() {
    return isRemembered()
        ? remembered.stream().map(ExtractVersion::extractTable).distinct().toList()
        : decoded.stream().map(DecodedTable::table).toList();
  }

  boolean hasEpisodes() {
    return tables().contains("episodes");
  }

  /** What its rows say of whose they are and when, each once. */
  Set<RowLabels> labels() {
    Set<RowLabels> labels = new LinkedHashSet<>();
    decoded.forEach(table -> labels.addAll(table.rowsByLabels().keySet()));
    return labels;
  }

  /** Whether its rows name more than one year; then no date of all of them says anything. */
  private boolean hasSeveralYears() {
    return labels().stream().map(RowLabels::year).distinct().count() > 1
        || remembered.stream().mapToInt(ExtractVersion::collectionYear).distinct().count() > 1;
  }

  /** What the dates in it say of the collection year of all of it. */
  YearEvidence yearEvidence() {
    return hasSeveralYears() ? YearEvidence.NONE : evidence;
  }

  Optional<String> rememberedAuthority() {
    return remembered.stream().map(ExtractVersion::authorityCode).findFirst();
  }
}
