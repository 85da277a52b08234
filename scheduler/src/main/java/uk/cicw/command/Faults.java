package uk.cicw.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import uk.cicw.home.SettingsRefused;

/** How a command says that it could not do what it was asked for. */
final class Faults {
  private static final String BY_DESIGN = "Cannot ";

  /** The command line makes no sense: exit code 2. */
  static int misunderstood(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    String message = String.valueOf(fault.getMessage());
    command
        .getErr()
        .println(
            message.startsWith(BY_DESIGN)
                ? message
                : "Cannot understand the command: %s. See `%s --help`."
                    .formatted(
                        withoutFullStop(message), command.getCommandSpec().qualifiedName(" ")));
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** The command was understood and failed: exit code 1, or 2 where nothing was begun. */
  static int failed(Exception fault, CommandLine command, ParseResult parsed) {
    Cicw cicw = command.getCommandSpec().root().userObject() instanceof Cicw own ? own : null;
    if (LogFile.isOpen()) {
      LogFile.keep(fault);
    }
    command.getErr().println(text(fault, command.getCommandSpec().qualifiedName(" ")));
    if (cicw != null && cicw.isDebug()) {
      fault.printStackTrace(command.getErr());
    }
    return fault instanceof SettingsRefused
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  private static String text(Exception fault, String command) {
    String message = String.valueOf(fault.getMessage());
    return message.startsWith(BY_DESIGN)
        ? message
        : "Cannot finish `%s`: %s. Run it with --debug to see where; the log file has it too."
            .formatted(command, withoutFullStop(message));
  }

  private static String withoutFullStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private Faults() {}
}
