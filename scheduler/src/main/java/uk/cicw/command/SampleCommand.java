package uk.cicw.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;

@Command(
    name = "sample",
    sortOptions = false,
    description = "Write extracts of synthetic authorities; the same seed writes the same bytes.")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "20050401",
      paramLabel = "N",
      description = "Seed. Default: ${DEFAULT-VALUE}, with which 813 is calibrated.")
  private long seed;

  @Option(
      names = "--authorities",
      defaultValue = "1",
      paramLabel = "N",
      description = "Number of authorities. Default: ${DEFAULT-VALUE}.")
  private int authorities;

  @Option(
      names = "--from",
      defaultValue = "2005",
      paramLabel = "YEAR",
      description = "First collection year, by the year it ends in. Default: ${DEFAULT-VALUE}.")
  private int from;

  @Option(
      names = "--to",
      defaultValue = "2027",
      paramLabel = "YEAR",
      description = "Last collection year, by the year it ends in. Default: ${DEFAULT-VALUE}.")
  private int to;

  @Override
  public Integer call() {
    List<String> options =
        List.of(
            "--out", out.toAbsolutePath().toString(),
            "--seed", Long.toString(seed),
            "--authorities", Integer.toString(authorities),
            "--from", Integer.toString(from),
            "--to", Integer.toString(to));
    return OwnProcess.start(Distribution.current().sampleProcess(), options)
        .waitFor(spec.commandLine().getOut()::println);
  }
}
