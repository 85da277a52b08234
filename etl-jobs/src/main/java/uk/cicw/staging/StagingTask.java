package uk.cicw.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.TableWriter;

/**
 * Stages one delivered file on whichever machine Spark chooses.
 *
 * @param key of the pseudonyms
 * @param postcodes the landed postcode reference, null where none has landed
 */
record StagingTask(Broadcast<LakeTables> tables, String key, @Nullable String postcodes)
    implements Function<List<DeliveredExtract>, StagedFile> {

  @Override
  public StagedFile call(List<DeliveredExtract> extracts) {
    PlacementLocation location =
        new PlacementLocation(
            Optional.ofNullable(postcodes).map(file -> PostcodeDirectory.of(Path.of(file))));
    try (TableWriter writer = tables.value().writer()) {
      List<StagedExtract> staged =
          new FileStaging(extracts, new Pseudonyms(key), location, writer)
              .stage(Path.of(extracts.get(0).file()));
      return new StagedFile(writer.finish(), staged);
    }
  }
}
