package uk.cicw.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.Ledgers;
import uk.cicw.schedule.Workflow;

/** Several daemons that share the work of one database. */
final class Cluster {

  /** Whether the settings ask for one; refuses a database that can not be shared. */
  static boolean isEnabled(Settings settings) {
    boolean isEnabled = settings.config().getBoolean("cluster.enabled");
    if (isEnabled && !Ledgers.isPostgres(settings)) {
      throw new IllegalArgumentException(
          "Cannot serve as one of several daemons: cluster.enabled needs a PostgreSQL database, and"
              + " the ledgers are in %s. Name one by database.url, or take cluster.enabled out of %s."
                  .formatted(settings.databaseUrl(), settings.home().settingsFile()));
    }
    return isEnabled;
  }

  /** What a daemon tells the others of its workflows, one line each. */
  static String declared(List<Workflow> workflows) {
    return workflows.stream()
        .map(
            workflow ->
                "%s %s %s, %s, %s"
                    .formatted(
                        workflow.name(),
                        workflow.times().expression(),
                        workflow.times().zone(),
                        workflow.days().label(),
                        workflow.rules().missedRuns().label()))
        .collect(Collectors.joining("\n"));
  }

  /** Where a daemon says that it lives; of a cluster each machine has a file of its own. */
  static Path heartbeat(Home home, boolean isClustered) {
    Path file = home.daemonHeartbeat();
    return isClustered
        ? file.resolveSibling(file.getFileName() + "." + LeaseHolder.thisProcess().host())
        : file;
  }

  private Cluster() {}
}
