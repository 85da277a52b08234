package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> OwnProcess.start(List.of("/nowhere/bin/java"), List.of()))
        .hasMessageStartingWith("Cannot start /nowhere/bin/java: ")
        .hasMessageEndingWith("See `cicw doctor`.");
  }
}
