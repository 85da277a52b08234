package uk.cicw.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.TableWriter;
import uk.cicw.lake.WrittenFile;
import uk.cicw.pseudonym.Pseudonyms;

/**
 * Stages delivered files on whichever machine Spark chooses.
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
    implements Function<StagingSlice, StagedSlice> {

  @Override
  public StagedSlice call(StagingSlice slice) {
    List<WrittenFile> written = new ArrayList<>();
    List<StagedExtract> staged = new ArrayList<>();
    for (List<List<DeliveredExtract>> files : slice.byAuthority()) {
      try (TableWriter writer = tables.value().writer()) {
        Identities identities = new Identities(new Pseudonyms(keys), forgotten);
        files.forEach(file -> staged.addAll(stage(file, identities, writer)));
        written.addAll(writer.finish());
      }
    }
    return new StagedSlice(written, staged);
  }

  private List<StagedExtract> stage(
      List<DeliveredExtract> delivered, Identities identities, TableWriter writer) {
    try (FetchedFiles files = new FetchedFiles(landing)) {
      List<DeliveredExtract> extracts = delivered.stream().map(one -> one.on(files)).toList();
      PlacementLocation location =
          new PlacementLocation(
              Optional.ofNullable(postcodes).map(file -> PostcodeDirectory.of(file, files::here)));
      return new FileStaging(extracts, identities, location, writer).stage(extracts.get(0).file());
    }
  }

  /** Says nothing of the keys: Spark writes down what it can not send. */
  @Override
  public String toString() {
    return "staging of delivered files";
  }
}
