package uk.cicw.model;

import java.util.List;
import uk.cicw.schema.ResourceFolder;

/**
 * Finds the models by listing the class path, so that a new indicator is one new file and nothing
 * else.
 */
final class ModelFiles {

  /** The models of one layer, by name. */
  static List<Model> of(Layer layer, ClassLoader classPath) {
    return ResourceFolder.texts(layer.folder(), ".sql", classPath).entrySet().stream()
        .map(file -> SqlText.read(layer, file.getKey(), file.getValue()))
        .toList();
  }

  private ModelFiles() {}
}
