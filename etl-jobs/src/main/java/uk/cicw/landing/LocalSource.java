package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of this machine: a folder with all below it, or single files. */
public final class LocalSource {
  static List<OfferedFile> files(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      throw new IOException(
          "Cannot land %s: there is no such file or folder. Check the path".formatted(place));
    }
    try (Stream<Path> all = Files.walk(absolute)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isDelivery(absolute.relativize(file)))
          .sorted()
          .map(LocalSource::offer)
          .toList();
    }
  }

  /** Hidden files and pages of explanation lie beside extracts everywhere and are none. */
  public static boolean isDelivery(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !file.toString().endsWith(".md");
  }

  private static OfferedFile offer(Path file) {
    return new OfferedFile(
        String.valueOf(file.getParent()),
        String.valueOf(file.getFileName()),
        () -> Optional.of(state(file)),
        () -> Files.newInputStream(file));
  }

  private static FileState state(Path file) throws IOException {
    return new FileState(Files.size(file), Files.getLastModifiedTime(file).toInstant());
  }

  private LocalSource() {}
}
