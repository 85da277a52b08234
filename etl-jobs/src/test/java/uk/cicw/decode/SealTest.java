package uk.cicw.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.iceberg.encryption.AesGcmInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final String KEY = "0a".repeat(32);
  private static final String OTHER_KEY = "0b".repeat(32);
  private static final byte[] REVIEWS =
      "CHILD,DOB,REVIEW,REVIEW_CODE\n4022,12/03/2005,05/06/2017,PN1\n".getBytes(UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("reviews.csv");
  }

  @Test
  void what_is_sealed_at_once_is_what_iceberg_reads() throws Exception {
    Files.write(file, Seal.of(REVIEWS, KEY));

    try (InputStream bytes =
        new AesGcmInputFile(
                org.apache.iceberg.Files.localInput(file.toFile()),
                HexFormat.of().parseHex(KEY),
                new byte[0],
                Files.size(file))
            .newStream()) {
      assertThat(bytes.readAllBytes()).isEqualTo(REVIEWS);
    }
    assertThat(opened(KEY)).isEqualTo(REVIEWS);
  }

  @Test
  void what_a_stream_sealed_opens_whatever_its_size() throws Exception {
    for (int size : List.of(0, 1, Seal.BYTES_AT_ONCE, Seal.BYTES_AT_ONCE + 1)) {
      byte[] bytes = new byte[size];
      try (OutputStream sealed = Seal.on(file, KEY)) {
        sealed.write(bytes);
      }
      assertThat(opened(OTHER_KEY, KEY)).isEqualTo(bytes);
      assertThat(Seal.opensWith(file, OTHER_KEY)).isFalse();
    }
  }

  @Test
  void what_was_changed_since_does_not_open() throws Exception {
    byte[] sealed = Seal.of(REVIEWS, KEY);
    sealed[sealed.length / 2] ^= 1;
    Files.write(file, sealed);

    assertThatThrownBy(() -> opened(KEY))
        .hasMessageContaining("it is sealed with another key, or was changed");
  }

  private byte[] opened(String... keys) throws Exception {
    try (InputStream bytes = new DeliveredFile(file.toString(), List.of(keys)).open()) {
      return bytes.readAllBytes();
    }
  }
}
