package uk.cicw.doctor;

import com.sun.management.OperatingSystemMXBean;
import com.typesafe.config.ConfigFactory;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.cicw.home.Settings;

/** The machine: Java and memory. */
final class Machine {
  private static final long GIB = 1L << 30;

  static Finding java() {
    Runtime.Version version = Runtime.version();
    return version.feature() == 17
        ? Finding.ok("java", version + " in " + System.getProperty("java.home"))
        : Finding.problem(
            "java", version + " runs this", "Install a JDK 17 and point JAVA_HOME at it.");
  }

  /** The run takes its heap and about half as much beside it (code, buffers, DuckDB). */
  static Finding memory(Settings settings) {
    long total =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long heap =
        ConfigFactory.parseString("heap=" + settings.text("run.memory").orElseThrow())
            .getBytes("heap");
    String detail = "%s of memory, of which a run may take %s".formatted(gib(total), gib(heap));
    return heap + heap / 2 <= total
        ? Finding.ok("memory", detail)
        : Finding.problem("memory", detail, "Lower run.memory in cicw.conf, or add memory.");
  }

  /** The folder itself, or the nearest one above it that exists. */
  static Path nearestFolder(Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  static String gib(long bytes) {
    return "%.1f GiB".formatted((double) bytes / GIB);
  }

  private Machine() {}
}
