package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home and a copy of its state. The state is restored to the same place, since the catalogue
 * knows its tables by their place.
 */
record SavedHome(Path home, Path copy) {

  void save() {
    copyTree(home, copy);
  }

  void restore() {
    delete(home);
    copyTree(copy, home);
  }

  private static void copyTree(Path from, Path to) {
    for (Path path : tree(from)) {
      try {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new IllegalStateException("Cannot copy " + path, e);
      }
    }
  }

  static void delete(Path root) {
    tree(root).stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            path -> {
              try {
                path.toFile().setWritable(true);
                Files.delete(path);
              } catch (IOException e) {
                throw new IllegalStateException("Cannot delete " + path, e);
              }
            });
  }

  private static List<Path> tree(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot list " + root, e);
    }
  }
}
