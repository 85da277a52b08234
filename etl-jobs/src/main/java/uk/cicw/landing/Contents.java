package uk.cicw.landing;

import java.util.List;
import java.util.Optional;
import uk.cicw.decode.DecodedTable;
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

  /** What its rows name as their authority. */
  List<String> authorityLabels() {
    return decoded.stream().flatMap(t -> t.authorities().stream()).distinct().toList();
  }

  /** What its rows name as their collection year. */
  List<String> yearLabels() {
    return decoded.stream().flatMap(t -> t.years().stream()).distinct().toList();
  }

  Optional<String> rememberedAuthority() {
    return remembered.stream().map(ExtractVersion::authorityCode).findFirst();
  }
}
