package uk.cicw.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs a command and watches it and its children in {@code /proc}. */
final class MeasuredProcess {
  private static final double NANOS = 1e9;
  private static final double KIB_IN_GIB = 1024 * 1024;
  private static final long LOOK_EVERY_MS = 100;

  private final Map<Long, Duration> processorTime = new ConcurrentHashMap<>();
  private final Map<Long, Double> peakGib = new ConcurrentHashMap<>();
  private final List<Measured.Mark> marks = new ArrayList<>();
  private final long begun = System.nanoTime();

  /** Runs it to its end; fails where it fails. */
  static Measured run(List<String> command) {
    try {
      return new MeasuredProcess().measure(command);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Measured measure(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread watch = new Thread(() -> watch(process.toHandle()));
    watch.start();
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(this::mark);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "Cannot compare: this failed: %s: %s".formatted(command, marks));
    }
    watch.join();
    return new Measured(seconds(), processorSeconds(), peak(), List.copyOf(marks));
  }

  private void mark(String line) {
    marks.add(new Measured.Mark(line, seconds(), processorSeconds()));
  }

  private double seconds() {
    return (System.nanoTime() - begun) / NANOS;
  }

  private double processorSeconds() {
    return processorTime.values().stream().mapToLong(Duration::toNanos).sum() / NANOS;
  }

  private double peak() {
    return peakGib.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private void watch(ProcessHandle root) {
    while (root.isAlive()) {
      Stream.concat(Stream.of(root), root.descendants()).forEach(this::look);
      try {
        Thread.sleep(LOOK_EVERY_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** A process that has ended meanwhile is left at what was seen last. */
  private void look(ProcessHandle process) {
    process.info().totalCpuDuration().ifPresent(time -> processorTime.put(process.pid(), time));
    try {
      Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .forEach(line -> peakGib.put(process.pid(), kib(line) / KIB_IN_GIB));
    } catch (IOException e) {
      return;
    }
  }

  private static double kib(String line) {
    return Double.parseDouble(line.replaceAll("\\D", ""));
  }
}
