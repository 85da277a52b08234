package uk.cicw.validate;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one return.
 *
 * @param files in the order of their names
 */
record GivenReturn(List<Path> files) {

  /** As a person would call it: the file, or the folder of several. */
  String name() {
    Path named = files.get(0).toAbsolutePath().normalize();
    Path folder = named.getParent();
    Path called = files.size() == 1 || folder == null ? named : folder;
    return String.valueOf(called.getFileName());
  }
}
