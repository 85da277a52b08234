package uk.cicw.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.RunOrder;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;

@Command(
    name = "forget",
    sortOptions = false,
    description = {
      "Remove a child from everything that is kept: the right to erasure.",
      "",
      "Delivered bytes, staging, facts, snapshots and the rows about children of kept releases;"
          + " published figures stay. Rows about the child that arrive later are set aside. What is"
          + " kept of it is an event: when, who decided, why. Backups and exports are yours to delete."
    })
final class ForgetCommand implements Callable<Integer> {
  private static final String FROM_INPUT = "-";

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CHILD",
      description =
          "The council's identifier of the child, as its extracts have it; - reads it from standard"
              + " input, so that no history of a shell keeps it.")
  private String child;

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      converter = AuthorityConverter.class,
      description = "Whose child it is. Default: the setting authority.")
  private Optional<String> authority;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
  private String by;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, such as the number of the request. It is kept: name nobody in it.")
  private String reason;

  @Option(names = "--yes", description = "Do it. Without this, the plan is all there is.")
  private boolean isAgreed;

  @Override
  public Integer call() throws IOException {
    Settings settings = cicw.settingsOfExisting("forget a child");
    String code =
        authority
            .or(settings::authority)
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot forget a child: nothing says whose it is. Give --authority CODE."));
    KeyFile keys = new KeyFile(settings.pseudonymKey());
    if (!keys.exists()) {
      throw new CannotDo(
          "Cannot forget a child: the key of the pseudonyms %s is not there. Restore it from its copy."
              .formatted(keys.path()));
    }
    RunOrder order = order(settings, code, new Pseudonyms(keys.read()));
    PrintWriter out = spec.commandLine().getOut();
    if (!isAgreed) {
      out.println("The child stands in:");
    }
    int exitCode = new ForegroundRun(cicw, settings, out).start(order);
    if (!isAgreed && exitCode == 0) {
      out.println("Nothing was removed yet: --yes does it, for good.");
    }
    return exitCode;
  }

  /** The run process is told what the child is known by; its identifier goes no further. */
  private RunOrder order(Settings settings, String code, Pseudonyms pseudonyms) throws IOException {
    String identifier = identifier();
    String pseudonym = pseudonyms.of(code, identifier);
    String tombstone = pseudonyms.tombstone(code, identifier);
    return isAgreed
        ? RunOrder.forget(
            settings.home(),
            RunKey.byHand(cicw.clock().instant()),
            new RunOrder.Child(code, pseudonym, tombstone),
            by,
            reason)
        : RunOrder.planToForget(settings.home(), new RunOrder.Child(code, pseudonym, tombstone));
  }

  private String identifier() throws IOException {
    if (!child.equals(FROM_INPUT)) {
      return child.strip();
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null || line.isBlank()) {
      throw new CannotDo("Cannot forget a child: standard input names none.");
    }
    return line.strip();
  }
}
