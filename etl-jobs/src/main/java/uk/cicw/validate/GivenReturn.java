package uk.cicw.validate;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one return.
 *
 * @param files in the order of their names
 */
record GivenReturn(List<Path> files) {

  /** As a person would call it. */
  String name() {
    return files.size() == 1
        ? String.valueOf(files.get(0).getFileName())
        : String.valueOf(files.get(0).toAbsolutePath().normalize().getParent().getFileName());
  }

  String fileNames() {
    return files.stream().map(file -> String.valueOf(file.getFileName())).collect(joining(", "));
  }
}
