package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

  @Test
  void itsLinesAreHandedOverAndItsExitCodeIsGivenBack() {
    List<String> lines = new ArrayList<>();
    int exitCode =
        OwnProcess.start(
                List.of("sh", "-c"), List.of("echo '@step land running'; echo two; exit 3"))
            .waitFor(lines::add);
    assertThat(exitCode).isEqualTo(3);
    assertThat(lines).containsExactly("@step land running", "two");
  }

  @Test
  void aProcessThatTakesLongerThanItsTimeoutIsKilledEvenWhenItDoesNotListen() {
    OwnProcess hangs =
        OwnProcess.start(
            List.of("sh", "-c"), List.of("trap '' TERM; echo begun; while :; do :; done"));
    List<String> lines = new ArrayList<>();
    assertThat(hangs.waitFor(lines::add, Duration.ofSeconds(2))).isEmpty();
    assertThat(lines).containsExactly("begun");
  }

  @Test
  void aProcessThatIsInTimeGivesItsExitCodeBack() {
    OptionalInt exitCode =
        OwnProcess.start(List.of("sh", "-c"), List.of("exit 3"))
            .waitFor(line -> {}, Duration.ofMinutes(10));
    assertThat(exitCode).hasValue(3);
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> OwnProcess.start(List.of("/nowhere/bin/java"), List.of()))
        .hasMessageStartingWith("Cannot start /nowhere/bin/java: ")
        .hasMessageEndingWith("See `cicw doctor`.");
  }
}
