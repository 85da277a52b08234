package uk.cicw.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

class AuditLogTest {
  @TempDir Path temporary;
  private AuditLog log;

  @BeforeEach
  void anEmptyLog() {
    log = new AuditLog(temporary.resolve("warehouse-audit"));
  }

  private static AuditQuestion everything(boolean withStatements) {
    return new AuditQuestion(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1000,
        withStatements);
  }

  private Path file(String name) {
    return log.folder().resolve(name);
  }

  @Test
  void whatWasAppendedIsReadAgainAndTheChainIsWhole() {
    SomeEntries.append(log, 50);
    List<AuditAnswer> all = log.latest(everything(true));
    assertThat(all).hasSize(50);
    assertThat(all.get(0)).isEqualTo(new AuditAnswer(1, SomeEntries.entry("j.smith", 0)));
    assertThat(all.get(49)).isEqualTo(new AuditAnswer(50, SomeEntries.entry("j.smith", 49)));
    AuditReport report = log.verify(Optional.empty());
    assertThat(report.entries()).isEqualTo(50);
    assertThat(report.isWhole()).isTrue();
    assertThat(report.notes()).isEmpty();
    assertThat(file("audit-2026-11.jsonl")).exists();
    assertThat(file("audit-2026-12.jsonl")).exists();
  }

  @Test
  void textsOfStatementsAreKeptApartAndAllIsForTheOwnerAlone() throws IOException {
    SomeEntries.append(log, 3);
    assertThat(file("audit-2026-11.jsonl")).content().doesNotContain("child2", "child_key");
    assertThat(file("statements-2026-11.jsonl")).content().contains("child_key = 'child2'");
    assertThat(log.latest(everything(false)))
        .noneMatch(answer -> answer.entry().statement().isPresent());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.folder())))
        .isEqualTo("rwx------");
    try (var files = Files.list(log.folder())) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aQuestionTakesTheLatestThatItIsAbout() {
    SomeEntries.append(log, 50);
    log.append(SomeEntries.entry("chair", 50));
    AuditQuestion refusedInDecember =
        new AuditQuestion(
            Optional.of("j.smith"),
            Optional.of(Instant.parse("2026-12-01T00:00:00Z")),
            Optional.of("gateway"),
            Optional.of("done"),
            2,
            false);
    assertThat(log.latest(refusedInDecember))
        .extracting(AuditAnswer::sequence)
        .containsExactly(48L, 50L);
  }

  @Test
  void aLineThatACrashBrokeOffIsSealedAndStaysInSight() throws IOException {
    SomeEntries.append(log, 4);
    Files.writeString(
        file("audit-2026-11.jsonl"), "{\"sequence\":5,\"at\":\"20", StandardOpenOption.APPEND);
    assertThat(log.verify(Optional.empty()).notes())
        .containsExactly("audit-2026-11.jsonl line 5: it is not ended; the next entry seals it");
    log.append(SomeEntries.entry("j.smith", 4));
    AuditReport report = log.verify(Optional.empty());
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).as("with the seal").isEqualTo(6);
    assertThat(report.notes())
        .containsExactly("audit-2026-11.jsonl line 5: a crash broke it off; entry 5 says so");
    assertThat(file("audit-2026-11.jsonl")).content().contains("{\"sequence\":5,\"at\":\"20\n");
  }

  @Test
  void aCrashBeforeTheHeadIsWrittenLosesNothing() throws IOException {
    SomeEntries.append(log, 4);
    String head = Files.readString(file("HEAD"));
    log.append(SomeEntries.entry("j.smith", 4));
    Files.writeString(file("HEAD"), head);
    assertThat(log.verify(Optional.empty()).notes())
        .containsExactly("the head is 1 behind, as a crash leaves it");
    log.append(SomeEntries.entry("j.smith", 5));
    assertThat(log.verify(Optional.empty()).entries()).isEqualTo(6);
    assertThat(log.verify(Optional.empty()).isWhole()).isTrue();
    assertThat(log.verify(Optional.empty()).notes()).isEmpty();
  }

  @Test
  void twoProcessesAndTheThreadsOfAThirdMakeOneChain() throws Exception {
    List<Process> others = new ArrayList<>();
    for (String user : List.of("a.jones", "b.jones")) {
      others.add(start(user, 40));
    }
    IntStream.range(0, 40).parallel().forEach(i -> log.append(SomeEntries.entry("j.smith", i)));
    for (Process other : others) {
      assertThat(other.waitFor()).isZero();
    }
    assertThat(log.verify(Optional.empty()).faults()).isEmpty();
    assertThat(log.verify(Optional.empty()).entries()).isEqualTo(120);
    assertThat(log.latest(everything(true)))
        .filteredOn(answer -> answer.entry().user().equals("a.jones"))
        .hasSize(40);
  }

  private Process start(String user, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            AppendingProcess.class.getName(),
            log.folder().toString(),
            user,
            Integer.toString(count))
        .inheritIO()
        .start();
  }

  @Test
  void aClockThatIsSetBackDoesNotReopenAMonth() {
    log.append(SomeEntries.entry("j.smith", 60));
    log.append(SomeEntries.entry("j.smith", 0));
    assertThat(file("audit-2026-11.jsonl")).doesNotExist();
    assertThat(log.verify(Optional.empty()).isWhole()).isTrue();
  }

  @Test
  void aLogThatCanNotBeWrittenToStopsWhatWasAsked() throws IOException {
    Files.writeString(temporary.resolve("file"), "");
    AuditLog nowhere = new AuditLog(temporary.resolve("file").resolve("log"));
    assertThatThrownBy(() -> nowhere.append(SomeEntries.entry("j.smith", 0)))
        .hasMessageStartingWith("Cannot write to the audit log in ")
        .hasMessageEndingWith("set audit.folder.");
  }

  @Test
  void itLiesBesideTheHomeAndNeverInIt() throws IOException {
    Home home = new Home(Files.createDirectory(temporary.resolve("home")));
    assertThat(AuditLog.of(Settings.load(home)).folder())
        .isEqualTo(temporary.resolve("home-audit"));
    Files.writeString(home.settingsFile(), "audit.folder = \"%s/logs\"".formatted(home.root()));
    assertThatThrownBy(() -> AuditLog.of(Settings.load(home)))
        .hasMessageStartingWith("Cannot audit: ")
        .hasMessageContaining("lies in the warehouse");
  }
}
