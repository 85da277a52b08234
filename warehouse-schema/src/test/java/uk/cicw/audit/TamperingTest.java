package uk.cicw.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.audit.AuditFault.Kind;

/** Somebody who may write to the folder changes a log of 40 entries; each change is found. */
@TestInstance(Lifecycle.PER_CLASS)
class TamperingTest {
  private static final String FILE = "audit-2026-11.jsonl";
  private static final int ENTRIES = 40;

  @TempDir static Path temporary;
  private AuditLog log;
  private List<String> written;
  private String head;
  private List<String> lines;

  @BeforeAll
  void aLog() throws IOException {
    log = new AuditLog(temporary.resolve("log"));
    SomeEntries.append(log, ENTRIES);
    written = Files.readAllLines(log.folder().resolve(FILE));
    head = Files.readString(log.folder().resolve("HEAD"));
  }

  @BeforeEach
  void asItWasWritten() {
    lines = new ArrayList<>(written);
  }

  private AuditReport verify() throws IOException {
    Files.write(log.folder().resolve(FILE), lines);
    Files.writeString(log.folder().resolve("HEAD"), head);
    return log.verify(Optional.empty());
  }

  /** The line as its writer would have sealed it: a forger knows how. */
  private static String resealed(String line) {
    String says = line.substring(0, line.indexOf(",\"hash\":\""));
    return says + ",\"hash\":\"" + Sha256.of(says) + "\"}";
  }

  private static AuditFault only(AuditReport report) {
    assertThat(report.faults()).hasSize(1);
    return report.faults().get(0);
  }

  @Test
  void anyByteOfAnyLineThatIsChangedIsFoundInItsLine() throws IOException {
    Random random = new Random(903);
    for (int round = 0; round < 60; round++) {
      asItWasWritten();
      int at = random.nextInt(ENTRIES);
      StringBuilder line = new StringBuilder(lines.get(at));
      int byteAt = random.nextInt(line.length());
      line.setCharAt(byteAt, line.charAt(byteAt) == '7' ? '8' : '7');
      lines.set(at, line.toString());
      AuditFault fault = only(verify());
      assertThat(fault.kind()).isEqualTo(Kind.ALTERED);
      assertThat(fault.line()).as("byte %d of line %d", byteAt, at + 1).isEqualTo(at + 1);
    }
  }

  @Test
  void aLineThatIsRewrittenWithItsHashIsFound() throws IOException {
    for (int at : new int[] {0, 1, 17, ENTRIES - 2, ENTRIES - 1}) {
      asItWasWritten();
      lines.set(at, resealed(lines.get(at).replace("j.smith", "a.jones")));
      AuditFault fault = only(verify());
      assertThat(fault.kind()).isEqualTo(Kind.ALTERED);
      assertThat(fault.line()).isEqualTo(at + 1);
    }
  }

  @Test
  void entriesThatAreTakenOutAreNamed() throws IOException {
    Random random = new Random(814);
    for (int round = 0; round < 20; round++) {
      asItWasWritten();
      int from = random.nextInt(ENTRIES - 2);
      int count = 1 + random.nextInt(ENTRIES - 1 - from);
      lines.subList(from, from + count).clear();
      AuditFault fault = only(verify());
      assertThat(fault.kind()).isEqualTo(Kind.REMOVED);
      assertThat(fault.what())
          .isEqualTo(
              count == 1
                  ? "entry " + (from + 1)
                  : "entries %d to %d".formatted(from + 1, from + count));
    }
  }

  @Test
  void aTailThatIsCutOffIsMissed() throws IOException {
    for (int kept : new int[] {0, 1, ENTRIES - 1}) {
      asItWasWritten();
      lines.subList(kept, ENTRIES).clear();
      AuditFault fault = only(verify());
      assertThat(fault.kind()).isEqualTo(Kind.TRUNCATED);
      assertThat(fault.what()).endsWith("" + ENTRIES);
    }
  }

  @Test
  void aTailThatIsCutOffIsStillMissedAfterTheNextEntry() throws IOException {
    lines.subList(30, ENTRIES).clear();
    verify();
    log.append(SomeEntries.entry("j.smith", 40));
    AuditFault fault = only(log.verify(Optional.empty()));
    assertThat(fault.kind()).isEqualTo(Kind.REMOVED);
    assertThat(fault.what()).isEqualTo("entries 31 to 40");
  }

  @Test
  void aTailThatIsCutOffInTheMiddleOfALineDoesNotSwallowTheNextEntry() throws IOException {
    lines.subList(31, ENTRIES).clear();
    verify();
    Path file = log.folder().resolve(FILE);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 50));
    log.append(SomeEntries.entry("j.smith", 40));
    AuditReport report = log.verify(Optional.empty());
    assertThat(report.faults())
        .extracting(AuditFault::kind)
        .containsExactly(Kind.INSERTED, Kind.REMOVED);
    assertThat(report.entries()).isEqualTo(ENTRIES + 1);
  }

  @Test
  void aLineThatIsPutInIsFoundWhereItStands() throws IOException {
    for (int at : new int[] {1, 20, ENTRIES}) {
      asItWasWritten();
      lines.add(at, forgedAfter(lines.get(at - 1)));
      assertInserted(at + 1);
      asItWasWritten();
      lines.add(at, lines.get(at / 2));
      assertInserted(at + 1, at / 2 + 2);
      asItWasWritten();
      lines.add(at, "2026-11-22 nothing to see here");
      assertInserted(at + 1);
    }
  }

  private void assertInserted(long... any) throws IOException {
    AuditReport report = verify();
    if (report.faults().isEmpty() && any[0] == ENTRIES + 1) {
      // what is forged beyond the head looks like what a crash left, and is said to
      assertThat(report.notes()).containsExactly("the head is 1 behind, as a crash leaves it");
      return;
    }
    AuditFault fault = only(report);
    assertThat(fault.kind()).isEqualTo(Kind.INSERTED);
    assertThat(any).contains(fault.line());
  }

  private static String forgedAfter(String before) {
    try {
      AuditLine line = AuditLine.read(before).orElseThrow();
      return AuditLine.text(line.link(), SomeEntries.entry("a.jones", 3), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void linesThatChangePlacesAreFound() throws IOException {
    String moved = lines.remove(10);
    lines.add(11, moved);
    assertThat(verify().faults())
        .extracting(AuditFault::kind)
        .containsExactly(Kind.REMOVED, Kind.INSERTED);
  }

  @Test
  void aHeadThatIsGoneIsSaidEverAfter() throws IOException {
    verify();
    Files.delete(log.folder().resolve("HEAD"));
    assertThat(only(log.verify(Optional.empty())).kind()).isEqualTo(Kind.HEAD_GONE);
    log.append(SomeEntries.entry("j.smith", 40));
    assertThat(only(log.verify(Optional.empty())).kind()).isEqualTo(Kind.HEAD_GONE);
    assertThat(only(log.verify(Optional.empty())).line()).isEqualTo(ENTRIES + 1);
  }

  @Test
  void aLogThatWasWrittenAnewFromTheStartLacksTheHashThatWasNoted() throws IOException {
    String noted = verify().hash();
    AuditLog anew = new AuditLog(temporary.resolve("anew"));
    SomeEntries.append(anew, ENTRIES - 1);
    assertThat(anew.verify(Optional.empty()).isWhole()).isTrue();
    assertThat(only(anew.verify(Optional.of(noted))).kind()).isEqualTo(Kind.REWRITTEN);
    assertThat(log.verify(Optional.of(noted)).isWhole()).isTrue();
  }

  @Test
  void theTextOfAStatementThatIsChangedIsFound() throws IOException {
    Path texts = log.folder().resolve("statements-2026-11.jsonl");
    String before = Files.readString(texts);
    Files.writeString(texts, before.replace("'child4'", "'child5'"));
    AuditFault fault = only(verify());
    Files.writeString(texts, before);
    assertThat(fault.kind()).isEqualTo(Kind.STATEMENT);
    assertThat(fault.what()).isEqualTo("entry 5: the text of its statement is gone, or another");
  }
}
