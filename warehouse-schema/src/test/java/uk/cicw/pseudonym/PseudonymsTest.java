package uk.cicw.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  private static final String FIRST = "0b".repeat(32);
  private static final String SECOND = "5e".repeat(32);

  @TempDir Path home;

  @Test
  void aPseudonymIsTheHmacOfAuthorityAndIdentifier() {
    // printf '813|81995' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b... (32 bytes)
    assertThat(new Pseudonyms(List.of(FIRST)).of("813", "81995"))
        .isEqualTo("d4257674c15275452dd713ce11936b58");
  }

  @Test
  void oneKeyNamesAChildAlikeAndTwoKeysDoNot() {
    String one = new Pseudonyms(List.of(FIRST)).of("813", "81995");

    assertThat(new Pseudonyms(List.of(FIRST)).of("813", "81995")).isEqualTo(one);
    assertThat(new Pseudonyms(List.of(SECOND)).of("813", "81995")).isNotEqualTo(one);
  }

  @Test
  void childrenOfTwoAuthoritiesAreNeverLinked() {
    Pseudonyms pseudonyms = new Pseudonyms(List.of(FIRST, SECOND));

    assertThat(pseudonyms.of("813", "81995")).isNotEqualTo(pseudonyms.of("812", "81995"));
  }

  @Test
  void whatIsKeptIsRekeyedToWhatTheNextExtractWillBeCalled() {
    Pseudonyms before = new Pseudonyms(List.of(FIRST));
    Pseudonyms after = new Pseudonyms(List.of(FIRST, SECOND));

    assertThat(after.rekeyed("813", before.of("813", "81995")))
        .isEqualTo(after.of("813", "81995"))
        .isNotEqualTo(before.of("813", "81995"));
    assertThat(after.rekeyedTombstone("813", before.tombstone("813", "81995")))
        .isEqualTo(after.tombstone("813", "81995"));
  }

  @Test
  void aTombstoneJoinsWithNothing() {
    Pseudonyms pseudonyms = new Pseudonyms(List.of(FIRST));

    assertThat(pseudonyms.tombstone("813", "81995")).isNotEqualTo(pseudonyms.of("813", "81995"));
  }

  @Test
  void theKeyIsMadeOnFirstUseForItsOwnerAlone() throws Exception {
    KeyFile file = new KeyFile(home.resolve("keys").resolve("pseudonym.key"));

    List<String> made = file.readOrCreate();

    assertThat(made).singleElement().asString().matches("[0-9a-f]{64}");
    assertThat(file.readOrCreate()).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.path().getParent())).containsExactly(file.path());
  }

  @Test
  void aNewKeyWaitsBesideTheOthersUntilItIsPutIntoUse() {
    KeyFile file = new KeyFile(home.resolve("pseudonym.key"));
    List<String> before = file.readOrCreate();
    file.next().createAfter(before);
    List<String> next = file.next().read();

    file.next().createAfter(before);
    assertThat(file.next().read()).as("begun again").isEqualTo(next);
    assertThat(file.read()).isEqualTo(before);
    file.next().moveTo(file);
    assertThat(file.read()).isEqualTo(next).hasSize(2).startsWith(before.get(0));
    assertThat(file.next().exists()).isFalse();
  }

  @Test
  void aDamagedKeyFileIsRefusedWithoutBeingShown() throws Exception {
    Path file = home.resolve("pseudonym.key");
    Files.writeString(file, "1 abcdef\n");

    assertThatThrownBy(() -> new KeyFile(file).readOrCreate())
        .hasMessageContaining("Restore the file from its copy")
        .hasMessageNotContaining("abcdef");
  }
}
