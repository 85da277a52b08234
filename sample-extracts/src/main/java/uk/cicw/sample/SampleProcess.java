package uk.cicw.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The process that {@code cicw sample} starts. Ends with 0 when the extracts are written, 1 when
 * they can not be, 2 for arguments that make no sense.
 */
@Command(name = "sample")
public final class SampleProcess implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true)
  private Path out = Path.of("");

  @Option(names = "--seed", required = true)
  private long seed;

  @Option(names = "--authorities", required = true)
  private int authorities;

  @Option(names = "--from", required = true)
  private int from;

  @Option(names = "--to", required = true)
  private int to;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The help is that of {@code cicw sample}; here the reason is enough. */
  static CommandLine commandLine() {
    return new CommandLine(new SampleProcess())
        .setParameterExceptionHandler(
            (fault, arguments) -> {
              fault.getCommandLine().getErr().println(fault.getMessage());
              return CommandLine.ExitCode.USAGE;
            });
  }

  @Override
  public Integer call() {
    try {
      List<List<String>> faults = SampleExtracts.write(out, seed, authorities, from, to);
      spec.commandLine()
          .getOut()
          .printf(
              "Wrote synthetic extracts of %d to %d into %s, %d planted faults among them.%n",
              from, to, out, faults.size());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .printf(
              "Cannot write to %s: %s. Is there room, and may you write there?%n",
              out, e.getMessage());
      return 1;
    }
  }
}
