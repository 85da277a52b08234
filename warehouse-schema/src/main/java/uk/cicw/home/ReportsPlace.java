package uk.cicw.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where reports with the council's own identifiers may not lie: in a folder that is read, copied or
 * taken in for other reasons, or around one.
 */
public record ReportsPlace(Settings settings) {
  private static final String KEY = "rules.reports";

  void check(SettingFaults faults) {
    if (!faults.isFaulty(KEY)) {
      settings.reportsFolder().flatMap(this::fault).ifPresent(fault -> faults.add(KEY, fault));
    }
  }

  /** What is wrong with a folder, and what to do. */
  public Optional<String> fault(Path folder) {
    Path reports = plain(folder);
    return others().entrySet().stream()
        .filter(other -> reports.startsWith(other.getKey()) || other.getKey().startsWith(reports))
        .findFirst()
        .map(Map.Entry::getValue)
        .map(
            what ->
                "it lies in %1$s, or %1$s in it; name a folder of its own, that nobody else reads or copies"
                    .formatted(what));
  }

  private Map<Path, String> others() {
    Map<Path, String> others = new LinkedHashMap<>();
    others.put(plain(settings.home().root()), "the home of the warehouse");
    others.put(plain(settings.auditFolder()), "the folder of the audit log");
    URI lake = URI.create(settings.lakeUri());
    if ("file".equals(lake.getScheme())) {
      others.put(plain(Path.of(lake)), "the lake");
    }
    settings.text("backup.folder").ifPresent(one -> add(others, one, "the folder of backups"));
    for (String key : List.of("sources.folders", "sources.published")) {
      for (String one : settings.text(key).orElse("").split(",", -1)) {
        add(others, one.strip(), "a folder of " + key);
      }
    }
    return others;
  }

  /** What is on another machine is in nobody's way. */
  private static void add(Map<Path, String> others, String folder, String what) {
    if (!folder.isEmpty() && !folder.contains("://")) {
      others.put(plain(Path.of(folder)), what);
    }
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
