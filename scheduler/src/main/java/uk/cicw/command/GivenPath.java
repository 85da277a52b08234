package uk.cicw.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file or folder that was named on the command line. */
final class GivenPath {

  /** Wrong usage, before any work begins, when there is nothing at that place. */
  static void mustExist(CommandSpec spec, Path path) {
    if (!Files.exists(path)) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot read %s: there is no such file or folder. Check the path.".formatted(path));
    }
  }

  private GivenPath() {}
}
