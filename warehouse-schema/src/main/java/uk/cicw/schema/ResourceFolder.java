package uk.cicw.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder of the class path, in folders as in jars, so that a new declaration is one
 * new file and no list has to name it.
 */
public final class ResourceFolder {

  /** The texts of the files that end in {@code suffix}, by file name without it. */
  public static SortedMap<String, String> texts(String folder, String suffix) {
    return texts(folder, suffix, ResourceFolder.class.getClassLoader());
  }

  public static SortedMap<String, String> texts(
      String folder, String suffix, ClassLoader classPath) {
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      for (URL found : Collections.list(classPath.getResources(folder))) {
        read(found.toURI(), folder, suffix, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the resources in " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot list the resources in " + folder, e);
    }
    if (texts.isEmpty()) {
      throw new IllegalStateException(
          "Cannot find any *%s in %s on the class path: the build is incomplete"
              .formatted(suffix, folder));
    }
    return texts;
  }

  private static void read(URI found, String folder, String suffix, Map<String, String> texts)
      throws IOException {
    if (!"jar".equals(found.getScheme())) {
      readFiles(Path.of(found), suffix, texts);
      return;
    }
    URI jar = URI.create(found.getRawSchemeSpecificPart().replaceFirst("!/.*$", ""));
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
      readFiles(files.getPath("/" + folder), suffix, texts);
    }
  }

  private static void readFiles(Path folder, String suffix, Map<String, String> texts)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(suffix)) {
          texts.put(name.substring(0, name.length() - suffix.length()), Files.readString(file));
        }
      }
    }
  }

  private ResourceFolder() {}
}
