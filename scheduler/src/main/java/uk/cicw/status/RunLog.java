package uk.cicw.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import uk.cicw.ledger.RunEntry;

/**
 * What the log file of the run process holds of the newest attempt of a run: the lines that carry
 * its id, and those that carry none, as threads of Spark write them, while it ran.
 *
 * @param now until when a run that still works is looked at
 */
public record RunLog(Path folder, RunEntry run, Instant now) {
  private static final String CURRENT = "run.log";
  private static final Pattern ROTATED =
      Pattern.compile("run-(\\d{4}-\\d{2}-\\d{2})\\.\\d+\\.log\\.gz");
  private static final Pattern HEAD =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\S+) +\\S+ +\\[run=(\\S*) .*");

  /** Hands over each line, in order. */
  public void read(Consumer<String> lines) throws IOException {
    for (Path file : files()) {
      try (BufferedReader text = open(file)) {
        Filter filter = new Filter(lines);
        text.lines().forEach(filter::take);
      }
    }
  }

  /** Only files that may hold a day of the run, the current one last. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      Stream<Path> rotated = all.filter(this::isOfADayOfTheRun).sorted();
      return Stream.concat(rotated, Stream.of(folder.resolve(CURRENT)).filter(Files::exists))
          .toList();
    }
  }

  private boolean isOfADayOfTheRun(Path file) {
    Matcher name = ROTATED.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    // a file is named by the day of the machine, which may have any zone
    LocalDate day = LocalDate.parse(name.group(1));
    return !day.isBefore(day(run.startedAt()).minusDays(1)) && !day.isAfter(day(end()).plusDays(1));
  }

  private Instant end() {
    return run.endedAt().orElse(now);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneId.of("Europe/London")).toLocalDate();
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  /** A line without a head, such as one of a stack trace, goes with the line before it. */
  private final class Filter {
    private final Consumer<String> lines;
    private boolean isOfTheRun;

    Filter(Consumer<String> lines) {
      this.lines = lines;
    }

    void take(String line) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        isOfTheRun = isWithin(head.group(1)) && isNamed(head.group(2));
      }
      if (isOfTheRun) {
        lines.accept(line);
      }
    }

    private boolean isNamed(String id) {
      return id.isEmpty() || id.equals(run.key().id());
    }

    private boolean isWithin(String time) {
      Instant moment = OffsetDateTime.parse(time).toInstant();
      // a failure is logged just after the ledger has its end
      return !moment.isBefore(run.startedAt())
          && !moment.isAfter(end().plus(1, ChronoUnit.SECONDS));
    }
  }
}
