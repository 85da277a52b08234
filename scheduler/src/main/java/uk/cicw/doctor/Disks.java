package uk.cicw.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import uk.cicw.home.Settings;

/** Room where the warehouse writes; what lies on one disk is told once. */
final class Disks {
  private static final long LEAST_FREE = 2L << 30;

  static Stream<Finding> room(Settings settings) {
    Map<String, Finding> byDisk = new LinkedHashMap<>();
    places(settings).forEach((name, folder) -> add(byDisk, name, folder));
    return byDisk.values().stream();
  }

  private static Map<String, Path> places(Settings settings) {
    Map<String, Path> places = new LinkedHashMap<>();
    places.put("home", settings.home().root());
    places.put("landing", settings.home().landing());
    places.put("releases", settings.home().releases());
    URI lake = URI.create(settings.lakeUri());
    if ("file".equals(lake.getScheme())) {
      places.put("lake", Path.of(lake));
    }
    places.put("temporary files", Path.of(System.getProperty("java.io.tmpdir")));
    return places;
  }

  private static void add(Map<String, Finding> byDisk, String name, Path folder) {
    try {
      FileStore disk = Files.getFileStore(Machine.nearestFolder(folder));
      byDisk.putIfAbsent(disk.toString(), room(name, folder, disk.getUsableSpace()));
    } catch (IOException e) {
      byDisk.put(
          name,
          Finding.problem(
              "disk of " + name,
              "%s can not be asked: %s".formatted(folder, e.getMessage()),
              "Check that the disk is mounted."));
    }
  }

  private static Finding room(String name, Path folder, long free) {
    String detail = "%s free where %s lies".formatted(Machine.gib(free), folder);
    return free >= LEAST_FREE
        ? Finding.ok("disk of " + name, detail)
        : Finding.problem(
            "disk of " + name,
            "only " + detail,
            "Make room: prune releases, or move it to a larger disk.");
  }

  private Disks() {}
}
