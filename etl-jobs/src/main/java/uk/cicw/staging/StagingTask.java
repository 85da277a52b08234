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
    ServedFiles landing,
    List<String> keys,
    Set<String> forgotten,
    @Nullable DeliveredFile postcodes)
    implements Function<List<DeliveredExtract>, StagedFile> {

  @Override
  public StagedFile call(List<DeliveredExtract> extracts) {
    try (FetchedFiles files = new FetchedFiles(landing)) {
      return stage(extracts.stream().map(extract -> extract.on(files)).toList(), files);
    }
  }

  private StagedFile stage(List<DeliveredExtract> extracts, FetchedFiles files) {
    PlacementLocation location =
        new PlacementLocation(
            Optional.ofNullable(postcodes).map(file -> PostcodeDirectory.of(file, files::here)));
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

  /** Says nothing of the keys: Spark writes down what it can not send. */
  @Override
  public String toString() {
    return "staging of delivered files";
  }
}
