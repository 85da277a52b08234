package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the yearly returns say of a few children, one of whom is in all of them. */
final class FewChildren {
  static final String CHILD = "640353";
  private static final Path RETURNS = Path.of("src/test/resources/returns/yearly");
  private static final int OTHERS = 12;

  /** The return of a year about them, in a folder of its own. */
  static Path of(String year, Path folder) throws IOException {
    Path to = Files.createDirectories(folder.resolve(year));
    Set<String> children = children(year);
    try (Stream<Path> files = Files.list(RETURNS.resolve(year))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        List<String> kept = new ArrayList<>(lines.subList(0, 1));
        lines.stream().filter(line -> children.contains(child(line))).forEach(kept::add);
        if (kept.size() > 1) {
          Files.write(to.resolve(file.getFileName()), kept);
        }
      }
    }
    return to;
  }

  private static Set<String> children(String year) throws IOException {
    Set<String> children = new TreeSet<>(Set.of(CHILD));
    Files.readAllLines(RETURNS.resolve(year).resolve("header.csv")).stream()
        .skip(1)
        .limit(OTHERS)
        .map(FewChildren::child)
        .forEach(children::add);
    return children;
  }

  private static String child(String line) {
    return line.substring(0, line.indexOf(','));
  }

  /** A home whose gates let everything through, with the key that all homes of the tests share. */
  static Path home(Path home) throws IOException {
    LakeContent.giveKey(home);
    Files.writeString(
        home.resolve("cicw.conf"),
        "gates.change-pct = 1000, gates.change-count = 1000000, rules.first-year = 2017\n");
    return home;
  }

  private FewChildren() {}
}
