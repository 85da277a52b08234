package uk.cicw.command;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    sortOptions = false,
    description = {
      "Print the completion of this command for bash and zsh.",
      "",
      "Try it: source <(./cicw completion)"
    })
final class CompletionCommand implements Runnable {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("cicw", Cicw.commandLine(cicw.clock())));
    out.flush();
  }
}
