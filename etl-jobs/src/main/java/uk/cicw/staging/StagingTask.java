package uk.cicw.staging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.TableWriter;
import uk.cicw.pseudonym.Pseudonyms;

/**
 * Stages one delivered file on whichever machine Spark chooses.
 *
 * @param keys of the pseudonyms
 * @param forgotten tombstones of children whose rows are set aside
 * @param postcodes the landed postcode reference, null where none has landed
 */
record StagingTask(
    Broadcast<LakeTables> tables,
    List<String> keys,
    Set<String> forgotten,
    @Nullable DeliveredFile postcodes)
    implements Function<List<DeliveredExtract>, StagedFile> {

  @Override
  public StagedFile call(List<DeliveredExtract> extracts) {
    PlacementLocation location =
        new PlacementLocation(Optional.ofNullable(postcodes).map(PostcodeDirectory::of));
    try (TableWriter writer = tables.value().writer()) {
      List<StagedExtract> staged =
          new FileStaging(
                  extracts,
                  new Pseudonyms(keys),
                  new ForgottenRows(new Pseudonyms(keys), forgotten),
                  location,
                  writer)
              .stage(extracts.get(0).file());
      return new StagedFile(writer.finish(), staged);
    }
  }
}
