package uk.cicw.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the models by listing the class path, so that a new indicator is one new file and nothing
 * else; in folders as in jars.
 */
final class ModelFiles {

  /** The models of one layer, by name. */
  static List<Model> of(Layer layer, ClassLoader classPath) {
    try {
      List<Model> models = new ArrayList<>();
      for (URL folder : Collections.list(classPath.getResources(layer.folder()))) {
        models.addAll(listed(layer, folder.toURI()));
      }
      if (models.isEmpty()) {
        throw new IllegalStateException(
            "Cannot find any model in %s: no such folder on the class path."
                .formatted(layer.folder()));
      }
      return models.stream().sorted(Comparator.comparing(Model::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the models in " + layer.folder(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot list the models in " + layer.folder(), e);
    }
  }

  private static List<Model> listed(Layer layer, URI folder) throws IOException {
    if (!"jar".equals(folder.getScheme())) {
      return read(layer, Path.of(folder));
    }
    String jar = folder.getSchemeSpecificPart().replaceFirst("!/.*$", "");
    try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of())) {
      return read(layer, files.getPath("/" + layer.folder()));
    }
  }

  private static List<Model> read(Layer layer, Path folder) throws IOException {
    List<Model> models = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
        models.add(SqlText.read(layer, name, Files.readString(file)));
      }
    }
    return models;
  }

  private ModelFiles() {}
}
