package uk.cicw.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Passw0rd!", "aaaaaaaaaaaaaaaaaaaa", "abababababababab", "j.smith-of-council"})
  void whatCanBeGuessedIsRefusedWithoutBeingRepeated(String password) {
    assertThatThrownBy(() -> Passwords.requireStrong("j.smith", password.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot take this password: ")
        .hasMessageNotContaining("abab")
        .hasMessageNotContaining("Passw0rd");
  }

  @Test
  void eachGeneratedOneIsStrongAndAnother() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      char[] password = Passwords.generate();
      Passwords.requireStrong("j.smith", password);
      assertThat(seen.add(new String(password))).isTrue();
    }
    assertThat(seen)
        .allMatch(password -> password.matches("([a-zA-Z2-9]{5}-){4}[a-zA-Z2-9]{5}"))
        .noneMatch(password -> password.matches(".*[lIO].*"));
  }

  @Test
  void theHashOfNobodyCostsWhatAnyOtherDoesAndIsOfNoPassword() {
    String real = PasswordHash.of("four words and a hat".toCharArray());
    assertThat(PasswordHash.OF_NOBODY)
        .startsWith(real.substring(0, real.indexOf("p=1$")))
        .hasSameSizeAs(real);
    assertThat(PasswordHash.matches(new char[0], PasswordHash.OF_NOBODY)).isFalse();
    assertThat(PasswordHash.matches("four words and a hat".toCharArray(), real)).isTrue();
    assertThat(PasswordHash.of("four words and a hat".toCharArray()))
        .as("salted")
        .isNotEqualTo(real);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "J.Smith", "x", "oidc:j.smith", "a b", "-x", "näme", "x\ny"})
  void whatIsNoNameIsRefused(String name) {
    assertThat(Users.isName(name)).isFalse();
  }

  @Test
  void aRoleIsReadAsItIsWritten() {
    assertThat(Role.named("analyst")).contains(Role.ANALYST);
    assertThat(Role.named("ANALYST")).isEmpty();
    assertThat(Role.texts()).isEqualTo("analyst, board, auditor, service");
    assertThat(Optional.of("SERVICE").flatMap(Role::named)).isEmpty();
  }
}
