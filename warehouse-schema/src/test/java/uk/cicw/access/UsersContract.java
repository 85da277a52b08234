package uk.cicw.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.SettableClock;

/** Names, roles and passwords, on any database that can hold the ledgers. */
interface UsersContract {
  Reader ANALYST = new Reader("j.smith", Role.ANALYST, Optional.of("813"));
  Reader BOARD = new Reader("chair", Role.BOARD, Optional.empty());

  /** A home with an empty ledger of its own. */
  Home home();

  private static char[] word(String text) {
    return text.toCharArray();
  }

  private Jdbi ledger() {
    return Ledgers.open(Settings.load(home()));
  }

  @Test
  default void whoWasAddedGetsInWithThePasswordAndNoOther() {
    SettableClock clock = new SettableClock("2026-11-22T08:00:00Z");
    Jdbi ledger = ledger();
    Users users = new Users(ledger, clock);
    users.add(ANALYST, word("four words and a hat"));
    users.add(BOARD, Passwords.generate());
    clock.advance(Duration.ofHours(1));
    assertThat(users.verify("j.smith", word("four words and a hat"))).contains(ANALYST);
    assertThat(users.verify("j.smith", word("four words and a cat"))).isEmpty();
    assertThat(users.verify("chair", word("four words and a hat"))).isEmpty();
    assertThat(users.verify("nobody", word("four words and a hat"))).isEmpty();
    assertThat(users.verify("j.smith", new char[100_000])).isEmpty();
    User listed = users.list().get(1);
    assertThat(listed.reader()).isEqualTo(ANALYST);
    assertThat(listed.lastUsedAt()).contains(clock.instant());
    assertThat(listed.createdAt()).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    assertThat(users.list().get(0).lastUsedAt()).as("the chair was never here").isEmpty();
    assertThat(storedHashes(ledger))
        .hasSize(2)
        .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"))
        .noneMatch(hash -> hash.contains("hat"));
  }

  private static List<String> storedHashes(Jdbi ledger) {
    return ledger.withHandle(
        handle -> handle.createQuery("select password_hash from users").mapTo(String.class).list());
  }

  @Test
  default void whoIsDisabledStaysOutAndTheNameIsNotGivenAgain() {
    Users users = new Users(ledger(), new SettableClock("2026-11-22T08:00:00Z"));
    users.add(BOARD, word("a quiet river at dusk"));
    users.disable("chair");
    assertThat(users.verify("chair", word("a quiet river at dusk"))).isEmpty();
    assertThat(users.reader("chair")).isEmpty();
    assertThatThrownBy(() -> users.add(BOARD, Passwords.generate()))
        .hasMessageStartingWith("Cannot add chair: there is, or was, a user of that name.");
    users.enable("chair");
    assertThat(users.verify("chair", word("a quiet river at dusk"))).contains(BOARD);
    users.rotate("chair", word("a loud river at dawn"));
    assertThat(users.verify("chair", word("a quiet river at dusk"))).isEmpty();
    assertThat(users.verify("chair", word("a loud river at dawn"))).contains(BOARD);
    assertThatThrownBy(() -> users.disable("chairman"))
        .hasMessageStartingWith("Cannot disable chairman: there is no such user.");
  }

  @Test
  default void afterFiveWrongPasswordsTheNameIsLockedOutForEveryProcess() {
    SettableClock clock = new SettableClock("2026-11-22T08:00:00Z");
    Users users = new Users(ledger(), clock);
    users.add(ANALYST, word("four words and a hat"));
    for (int i = 0; i < Users.LOCKING_FAILURES; i++) {
      users.verify("j.smith", word("guess number " + i));
    }
    Users elsewhere = new Users(ledger(), clock);
    assertThat(elsewhere.verify("j.smith", word("four words and a hat"))).isEmpty();
    assertThat(elsewhere.list().get(0).lockedUntil())
        .contains(clock.instant().plus(Users.LOCKED_FOR));
    clock.advance(Users.LOCKED_FOR.minusSeconds(1));
    elsewhere.verify("j.smith", word("one more guess"));
    assertThat(elsewhere.verify("j.smith", word("four words and a hat"))).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(elsewhere.verify("j.smith", word("four words and a hat"))).contains(ANALYST);
    assertThat(elsewhere.list().get(0).lockedUntil()).isEmpty();
  }

  @Test
  default void ofManyGuessesAtOnceNoneSlipsPastTheLockAndManyRightOnesGetIn() {
    SettableClock clock = new SettableClock("2026-11-22T08:00:00Z");
    Users users = new Users(ledger(), clock);
    users.add(ANALYST, word("four words and a hat"));
    long letIn =
        IntStream.range(0, 6)
            .parallel()
            .filter(i -> users.verify("j.smith", word("four words and a hat")).isPresent())
            .count();
    assertThat(letIn).as("a tool that opens six connections").isEqualTo(6);
    IntStream.range(0, 6).parallel().forEach(i -> users.verify("j.smith", word("guess " + i)));
    assertThat(users.verify("j.smith", word("four words and a hat"))).isEmpty();
    users.rotate("j.smith", word("three words and a coat"));
    assertThat(users.verify("j.smith", word("three words and a coat"))).contains(ANALYST);
  }
}
