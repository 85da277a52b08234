package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunLineTest {

  @Test
  void stepsAndReleasesAreForTheProcessThatStartedTheRun() {
    assertThat(RunLine.read("@step stage running")).contains(new RunLine.StepBegan("stage"));
    assertThat(RunLine.read("@step stage done 5050")).contains(new RunLine.StepDone("stage", 5050));
    assertThat(RunLine.read("@release 2026-10-05-1a2b3c4d"))
        .contains(new RunLine.Published("2026-10-05-1a2b3c4d"));
  }

  @Test
  void everythingElseIsForPeople() {
    assertThat(RunLine.read("No news: nothing was published.")).isEmpty();
    assertThat(RunLine.read("@step stage")).isEmpty();
    assertThat(RunLine.read("@step stage done")).isEmpty();
  }
}
