package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published cases of another warehouse: how episodes for a change of legal status or with the same
 * carer collapse into the placement before them.
 */
class RedundantEpisodeCasesTest {
  static Stream<JsonNode> cases() throws IOException {
    try (InputStream json =
        RedundantEpisodeCasesTest.class.getResourceAsStream(
            "/cases/redundant-episode-cases.json")) {
      return stream(new ObjectMapper().readTree(json).get("cases"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void collapse_as_published(JsonNode published) {
    Map<String, List<Episode>> children = new LinkedHashMap<>();
    stream(published.get("input"))
        .forEach(
            row ->
                children
                    .computeIfAbsent(row.get("CHILD").asText(), child -> new ArrayList<>())
                    .add(episode(row)));

    List<String> collapsed =
        children.entrySet().stream()
            .flatMap(child -> placements(child.getKey(), child.getValue()))
            .toList();

    assertThat(collapsed)
        .containsExactlyElementsOf(
            stream(published.get("expected")).map(RedundantEpisodeCasesTest::line).toList());
  }

  private static Stream<String> placements(String child, List<Episode> episodes) {
    return PeriodOfCare.of(new EpisodeRepair(2020).repair(episodes)).stream()
        .flatMap(period -> Placement.of(period).stream())
        .map(
            placement ->
                String.join(
                    " ",
                    child,
                    placement.start().toString(),
                    String.valueOf(placement.end()),
                    placement.episodes().get(0).reported().newEpisodeReason(),
                    placement.last().reported().endReason(),
                    placement.last().reported().changeReason()));
  }

  private static String line(JsonNode row) {
    return Stream.of("CHILD", "DECOM", "DEC", "RNE", "REC", "REASON_PLACE_CHANGE")
        .map(column -> row.get(column).asText())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static Episode episode(JsonNode row) {
    return new Episode(
        LocalDate.parse(row.get("DECOM").asText()),
        row.get("DEC").isNull() ? null : LocalDate.parse(row.get("DEC").asText()),
        row.get("RNE").asText(),
        "C2",
        "N1",
        "U6",
        "PR1",
        text(row.get("REC")),
        text(row.get("REASON_PLACE_CHANGE")),
        null,
        null,
        null,
        null,
        2020,
        new Origin("extract", 1));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() ? null : value.asText();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
