package uk.cicw.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  @TempDir Path home;

  @Test
  void is_the_hmac_of_authority_and_identifier() {
    // printf '813|81995' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b... (32 bytes)
    assertThat(new Pseudonyms("0b".repeat(32)).of("813", "81995"))
        .isEqualTo("d4257674c15275452dd713ce11936b58");
  }

  @Test
  void never_links_children_of_two_authorities() {
    Pseudonyms pseudonyms = new Pseudonyms("0b".repeat(32));

    assertThat(pseudonyms.of("813", "81995")).isNotEqualTo(pseudonyms.of("812", "81995"));
  }

  @Test
  void makes_the_key_on_first_use_for_its_owner_alone() throws Exception {
    Path file = home.resolve("keys").resolve("pseudonym.key");

    String made = PseudonymKey.readOrCreate(file);

    assertThat(PseudonymKey.readOrCreate(file)).isEqualTo(made).matches("[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void uses_the_last_key_of_a_rotated_file() throws Exception {
    Path file = home.resolve("pseudonym.key");
    Files.writeString(file, "1 " + "aa".repeat(32) + "\n2 " + "bb".repeat(32) + "\n");

    assertThat(PseudonymKey.readOrCreate(file)).isEqualTo("bb".repeat(32));
  }

  @Test
  void refuses_a_damaged_key_file_without_showing_it() throws Exception {
    Path file = home.resolve("pseudonym.key");
    Files.writeString(file, "1 abcdef\n");

    assertThatThrownBy(() -> PseudonymKey.readOrCreate(file))
        .hasMessageContaining("Restore the file from its copy")
        .hasMessageNotContaining("abcdef");
  }
}
