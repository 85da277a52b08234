package uk.cicw.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What a process cost, with those that it started.
 *
 * @param seconds from its start to its end
 * @param processorSeconds that it was at work: what else the machine does hardly touches these
 * @param peakGib the most that one of its processes had resident
 * @param marks what it printed, with what it had cost by then
 */
record Measured(double seconds, double processorSeconds, double peakGib, List<Mark> marks) {

  record Mark(String line, double seconds, double processorSeconds) {}

  /** Up to the line that begins so. */
  Measured until(String beginning) {
    Mark mark =
        marks.stream()
            .filter(one -> one.line().strip().startsWith(beginning))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Cannot find '%s' in %s".formatted(beginning, marks)));
    return new Measured(mark.seconds(), mark.processorSeconds(), peakGib, marks);
  }

  String text() {
    return String.format(
        Locale.ROOT, "%.1f s, %.1f of a processor, %.1f GiB", seconds, processorSeconds, peakGib);
  }
}
