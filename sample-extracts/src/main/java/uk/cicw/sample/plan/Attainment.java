package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A published result of the sample authority, resource {@code plan/813-attainment.csv}.
 *
 * @param assessed children of the cohort who were assessed
 * @param reached those of them who reached it
 */
public record Attainment(
    int year, String keyStage, int assessed, String subject, String measure, int reached) {
  private static final List<Attainment> PUBLISHED = read();

  public static Optional<Attainment> published(
      int year, String keyStage, String subject, String measure) {
    return PUBLISHED.stream()
        .filter(result -> result.year == year && result.keyStage.equals(keyStage))
        .filter(result -> result.subject.equals(subject) && result.measure.equals(measure))
        .findFirst();
  }

  /** How many were assessed at the end of a key stage, where a result of that year is published. */
  public static Optional<Integer> assessed(int year, String keyStage) {
    return PUBLISHED.stream()
        .filter(result -> result.year == year && result.keyStage.equals(keyStage))
        .map(Attainment::assessed)
        .findFirst();
  }

  private static List<Attainment> read() {
    try (InputStream csv = Attainment.class.getResourceAsStream("/plan/813-attainment.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream().map(Attainment::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the planned attainment", e);
    }
  }

  private static Attainment of(NamedCsvRecord line) {
    return new Attainment(
        Integer.parseInt(line.getField("year")),
        line.getField("key_stage"),
        Integer.parseInt(line.getField("assessed")),
        line.getField("subject"),
        line.getField("measure"),
        Integer.parseInt(line.getField("reached")));
  }
}
