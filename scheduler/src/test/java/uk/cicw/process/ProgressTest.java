package uk.cicw.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void eachStepIsALineWithItsCountAndItsSeconds() {
    Iterator<Long> nanos = List.of(0L, 1_500_000_000L, 2_000_000_000L, 14_250_000_000L).iterator();
    StringWriter shown = new StringWriter();
    Progress progress = new Progress(new PrintWriter(shown), nanos::next);
    List.of(
            "@step land running",
            "@step land done 312",
            "1 file was set aside, see `cicw status`.",
            "@step compact running",
            "@step compact done 1234567",
            "@release 2026-10-05-1a2b3c4d")
        .forEach(progress);
    assertThat(shown.toString())
        .isEqualTo(
            """
              Landing extracts                       312      1.5 s
            1 file was set aside, see `cicw status`.
              compact                          1,234,567     12.3 s
            """);
    assertThat(progress.releaseId()).contains("2026-10-05-1a2b3c4d");
  }

  @Test
  void aStepThatBreaksOffStillSaysWhatItHadToSay() {
    StringWriter shown = new StringWriter();
    Progress progress = new Progress(new PrintWriter(shown), () -> 0);
    List.of("@step land running", "  set aside logo.png: it is no extract").forEach(progress);
    progress.finish();
    assertThat(shown.toString().lines().map(String::strip))
        .containsExactly("Landing extracts", "set aside logo.png: it is no extract");
  }
}
