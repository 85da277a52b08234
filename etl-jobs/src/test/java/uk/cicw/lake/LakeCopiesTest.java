package uk.cicw.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.inmemory.InMemoryFileIO;
import org.apache.iceberg.io.FileIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeCopiesTest {
  private static final String REVIEWS =
      "s3://bucket/lake/cicw/fact_reviews/data/authority_code=813/1.parquet";
  private static final String CHILDREN =
      "s3://bucket/lake/cicw/dim_children/data/authority_code=813/1.parquet";

  @TempDir Path folder;

  @Test
  void whatIsHereIsNotCopiedAgainAndWhatIsNotNeededAnyMoreIsGone() throws Exception {
    LakeCopies copies = new LakeCopies(folder.resolve("copies"));
    FileIO store = new InMemoryFileIO();
    put(store, REVIEWS, "reviews");
    put(store, CHILDREN, "children");
    copies.fetch(store, List.of(REVIEWS, CHILDREN));
    store.deleteFile(REVIEWS);

    copies.keepOnly(List.of(REVIEWS));
    copies.fetch(store, List.of(REVIEWS));

    assertThat(Path.of(copies.path(REVIEWS))).hasContent("reviews");
    assertThat(Path.of(copies.path(CHILDREN))).doesNotExist();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void aFileOnADiskIsReadWhereItLies() {
    assertThat(new LakeCopies(folder).path("file:///srv/lake/1.parquet"))
        .isEqualTo("/srv/lake/1.parquet");
  }

  private static void put(FileIO store, String location, String content) throws Exception {
    try (OutputStream bytes = store.newOutputFile(location).create()) {
      bytes.write(content.getBytes(UTF_8));
    }
  }
}
