package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Overlapping, duplicate, gapped and never-closed episodes of several yearly returns, and what
 * another warehouse made of them: which episodes remain, and when each ended.
 */
class PublishedEpisodeRepairTest {
  private static final Path INPUT =
      Path.of("src/test/resources/returns/repair/episode-repair-input.csv");
  private static final Path OUTPUT = Path.of("src/test/resources/cases/episode-repair-output.csv");

  @Test
  void keeps_the_same_episodes_and_ends_them_on_the_same_days() throws IOException {
    assertThat(repaired()).containsExactlyInAnyOrderElementsOf(published());
  }

  private static List<String> repaired() throws IOException {
    Map<String, List<NamedCsvRecord>> children =
        lines(INPUT).stream().collect(Collectors.groupingBy(line -> line.getField("CHILD")));
    Map<String, Integer> latestYears = latestYears();
    List<String> kept = new ArrayList<>();
    children.forEach(
        (child, lines) -> {
          int latestYear = latestYears.getOrDefault(lines.get(0).getField("LA"), 0);
          List<Episode> episodes = lines.stream().map(PublishedEpisodeRepairTest::episode).toList();
          new EpisodeRepair(latestYear)
              .repair(episodes).stream()
                  .filter(RepairedEpisode::isInPlacement)
                  .map(episode -> "%s %s %s".formatted(child, episode.start(), episode.end()))
                  .forEach(kept::add);
        });
    return kept;
  }

  private static List<String> published() throws IOException {
    return lines(OUTPUT).stream()
        .map(
            line ->
                "%s %s %s"
                    .formatted(line.getField("CHILD"), line.getField("DECOM"), date(line, "DEC")))
        .toList();
  }

  /** The latest return of each authority, which the published answer names. */
  private static Map<String, Integer> latestYears() throws IOException {
    Map<String, Integer> years = new TreeMap<>();
    lines(OUTPUT)
        .forEach(
            line -> years.put(line.getField("LA"), Integer.valueOf(line.getField("YEAR_latest"))));
    return years;
  }

  private static Episode episode(NamedCsvRecord line) {
    return new Episode(
        LocalDate.parse(line.getField("DECOM")),
        date(line, "DEC"),
        line.getField("RNE"),
        line.getField("LS"),
        line.getField("CIN"),
        line.getField("PLACE"),
        line.getField("PLACE_PROVIDER"),
        line.getField("REC").isEmpty() ? null : line.getField("REC"),
        null,
        null,
        null,
        null,
        null,
        Integer.parseInt(line.getField("YEAR")),
        new Origin("extract", 1));
  }

  private static @Nullable LocalDate date(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<NamedCsvRecord> lines(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
