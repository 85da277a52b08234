package uk.cicw.backfill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunStatus;
import uk.cicw.ledger.VersionStatus;

/**
 * What a batch will take, from what ran and landed before. What still lies in the sources is not
 * known before it is landed.
 *
 * @param extracts versions that have landed and wait
 * @param rows of those, by what a byte of their table held before
 * @param time half of the runs that ended took longer; empty where none did
 */
public record Estimate(long extracts, long rows, Optional<Duration> time) {

  public static Estimate of(List<ExtractVersion> versions, List<RunEntry> ended) {
    List<ExtractVersion> waiting =
        versions.stream().filter(version -> version.status() == VersionStatus.DUE).toList();
    Map<String, List<ExtractVersion>> read =
        versions.stream()
            .filter(version -> version.rows().isPresent())
            .collect(Collectors.groupingBy(ExtractVersion::extractTable));
    double rows = 0;
    for (ExtractVersion version : waiting) {
      rows +=
          version.file().byteCount()
              * rowsPerByte(read.getOrDefault(version.extractTable(), List.of()));
    }
    return new Estimate(waiting.size(), Math.round(rows), median(ended));
  }

  private static double rowsPerByte(List<ExtractVersion> read) {
    long bytes = sum(read, version -> version.file().byteCount());
    return bytes == 0
        ? 0
        : (double) sum(read, version -> version.rows().map(RowCounts::in).orElse(0)) / bytes;
  }

  private static long sum(List<ExtractVersion> versions, ToLongFunction<ExtractVersion> count) {
    return versions.stream().mapToLong(count).sum();
  }

  private static Optional<Duration> median(List<RunEntry> runs) {
    List<Duration> times =
        runs.stream()
            .filter(run -> run.status() == RunStatus.DONE)
            .flatMap(
                run -> run.endedAt().map(end -> Duration.between(run.startedAt(), end)).stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
  }
}
