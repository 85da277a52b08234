package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What the run process logs is kept for people and for programs. */
class LogLinesTest {
  @TempDir Path folder;

  @Test
  void aLineForProgramsNamesRunAndStepAndHoldsNoArgumentApart() throws Exception {
    LoggerContext context = new LoggerContext();
    context.putProperty("cicw.logs", folder.toString());
    context.setMDCAdapter(MDC.getMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
    Logger log = context.getLogger("uk.cicw.run.Run");
    try (var run = MDC.putCloseable("run", "nightly@2026-11-22");
        var step = MDC.putCloseable("step", "stage")) {
      log.info("Staged {} extracts.", 17);
    }
    context.stop();
    assertThat(Files.readString(folder.resolve("run.log")))
        .contains("[run=nightly@2026-11-22 ", "Staged 17 extracts.");
    JsonNode line = new ObjectMapper().readTree(Files.readString(folder.resolve("run.jsonl")));
    assertThat(line.path("formattedMessage").asText()).isEqualTo("Staged 17 extracts.");
    assertThat(line.path("mdc").path("run").asText()).isEqualTo("nightly@2026-11-22");
    assertThat(line.path("mdc").path("step").asText()).isEqualTo("stage");
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.has("arguments")).isFalse();
  }
}
