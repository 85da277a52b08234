package uk.cicw.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import uk.cicw.process.RunOrder;

/** A file or folder that was named on the command line. */
final class GivenPath {

  /**
   * Wrong usage, before any work begins, when there is nothing at that place. Of another machine
   * only the run can tell.
   */
  static void mustExist(CommandSpec spec, Path path) {
    if (!RunOrder.isRemote(path) && !Files.exists(path)) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot read %s: there is no such file or folder. Check the path.".formatted(path));
    }
  }

  private GivenPath() {}
}
