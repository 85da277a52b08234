package uk.cicw.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.process.Distribution;

class DoctorTest {
  @TempDir Path folder;

  @Test
  void anEmptyHomeOnABuiltMachineIsWell() throws Exception {
    Files.createDirectories(folder.resolve("target/cicw/lib/run"));
    assertThat(examine("")).allMatch(Finding::isOk);
    assertThat(folder.resolve("warehouse.db")).as("examining makes nothing").doesNotExist();
  }

  @Test
  void aPseudonymKeyThatOthersCanReadIsAProblemWithItsCure() throws Exception {
    Path key = folder.resolve("keys/pseudonym.key");
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(key, "secret");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(problem("", "pseudonym key").whatToDo()).contains("chmod 600 " + key);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "hush");
    Finding database =
        problem(
            "database { url = \"jdbc:postgresql://localhost:1/cicw\", password-file = \"%s\" }"
                .formatted(secret),
            "database");
    assertThat(database.detail())
        .startsWith("jdbc:postgresql://localhost:1/cicw does not answer: ")
        .doesNotContain("hush");
  }

  @Test
  void aHeapLargerThanTheMachineAndAForbiddenHourAreFound() throws Exception {
    assertThat(problem("run.memory = \"900g\"", "memory").whatToDo())
        .contains("Lower run.memory in cicw.conf, or add memory.");
    assertThat(problem("\nschedule.nightly.cron = \"0 30 1 * * ?\"", "settings").detail())
        .startsWith("cicw.conf:2: schedule.nightly.cron: Cannot schedule nightly");
  }

  @Test
  void aLiveReleaseThatIsNotThereIsFound() throws Exception {
    Files.createDirectories(folder.resolve("releases"));
    Files.writeString(folder.resolve("releases/CURRENT"), "2024-05-10-95d47c8d\n");
    assertThat(problem("", "releases").detail()).contains("2024-05-10-95d47c8d");
  }

  private Finding problem(String settings, String subject) throws Exception {
    Finding finding =
        examine(settings).stream()
            .filter(found -> found.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    assertThat(finding.isOk()).isFalse();
    return finding;
  }

  private List<Finding> examine(String settings) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), settings);
    return new Doctor(new Home(folder), new Distribution(folder), Clock.systemUTC()).examine();
  }
}
