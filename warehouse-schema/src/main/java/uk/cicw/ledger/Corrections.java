package uk.cicw.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which extract versions repeat an earlier one with rows corrected. A correction is a version of
 * its own, received on the day it came back, so that what was known before stays as it was known.
 */
public final class Corrections {
  private final Jdbi jdbi;

  public Corrections(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A version that repeats another.
   *
   * @param hasRows whether the corrected rows in its file belong to it
   */
  public record Correction(String extractId, String baseExtractId, boolean hasRows) {}

  /** Writes down a file of corrected rows and the versions that it makes, all or nothing. */
  public void land(
      LandedFile file, Collection<ExtractVersion> versions, Collection<Correction> corrections) {
    jdbi.useTransaction(
        handle -> {
          LandingRecords.insertFiles(handle, List.of(file));
          LandingRecords.insertVersions(handle, versions);
          insert(handle, corrections);
        });
  }

  /** All corrections by the version that they made. */
  public Map<String, Correction> byExtract() {
    return all().stream().collect(Collectors.toMap(Correction::extractId, Function.identity()));
  }

  /** The version that repeats this one, if one does. */
  public Optional<Correction> of(String baseExtractId) {
    return all().stream().filter(c -> c.baseExtractId().equals(baseExtractId)).findFirst();
  }

  private List<Correction> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select extract_id, base_extract_id, has_rows from corrections order by 1")
                .map(
                    (row, context) ->
                        new Correction(row.getString(1), row.getString(2), row.getInt(3) == 1))
                .list());
  }

  private static void insert(Handle handle, Collection<Correction> corrections) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into corrections (extract_id, base_extract_id, has_rows)
            values (:extract_id, :base_extract_id, :has_rows)
            on conflict (extract_id) do nothing
            """);
    corrections.forEach(
        correction ->
            batch
                .bind("extract_id", correction.extractId())
                .bind("base_extract_id", correction.baseExtractId())
                .bind("has_rows", correction.hasRows() ? 1 : 0)
                .add());
    batch.execute();
  }
}
