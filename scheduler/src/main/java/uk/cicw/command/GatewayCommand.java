package uk.cicw.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;

@Command(
    name = "gateway",
    sortOptions = false,
    description = {
      "Serve the live release over the network, for JDBC and other drivers of Arrow Flight SQL.",
      "",
      "`cicw serve` does so by itself once gateway.port is set. Who may read: `cicw users`."
    })
final class GatewayCommand implements Callable<Integer> {
  private static final String PORT = "@port ";

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("serve");
    return OwnProcess.start(Distribution.current().gatewayProcess(settings.home()), List.of())
        .waitFor(line -> announce(settings, line));
  }

  private void announce(Settings settings, String line) {
    PrintWriter out = spec.commandLine().getOut();
    if (line.startsWith(PORT)) {
      out.printf("Serving %s. Stop with Ctrl-C.%n", settings.home().root());
      out.printf(
          "  jdbc:arrow-flight-sql://%s:%s/?useEncryption=true%s%n",
          settings.config().getString("gateway.host"),
          line.substring(PORT.length()),
          settings.text("gateway.tls.certificate-file").isPresent()
              ? ""
              : "&tlsRootCerts=" + settings.home().gatewayCertificate().toAbsolutePath());
    } else {
      out.println(line);
    }
    out.flush();
  }
}
