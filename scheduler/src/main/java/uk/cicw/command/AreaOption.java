package uk.cicw.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which area a question is about. */
final class AreaOption {
  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "GSS code of the area. Default: all whose extracts arrive here.")
  Optional<String> area = Optional.empty();
}
