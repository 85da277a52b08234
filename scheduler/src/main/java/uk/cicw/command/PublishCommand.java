package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.publication.LivePublication;
import uk.cicw.publication.PublishedRelease;

@Command(
    name = "publish",
    sortOptions = false,
    description = {
      "Publish the live release into PostgreSQL.",
      "",
      "Every run does so after its release, and a rollback does, where publish.postgresql is set; this"
          + " makes up for one that failed."
    })
final class PublishCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = cicw.settingsOfExisting("publish");
    if (!LivePublication.isSet(settings)) {
      throw new CannotDo(
          "Cannot publish: the settings name no database. Set publish.postgresql.url in cicw.conf.");
    }
    publish(settings, cicw.clock(), spec.commandLine().getOut());
    return 0;
  }

  /** Publishes it, where the settings name a database. */
  static void publish(Settings settings, Clock clock, PrintWriter out) throws IOException {
    if (LivePublication.isSet(settings)) {
      PublishedRelease published =
          LivePublication.of(settings, Ledgers.open(settings), clock)
              .orElseThrow()
              .publish(() -> {});
      out.println(
          published.isNews()
              ? "PostgreSQL holds release %s now; %,d rows were written."
                  .formatted(published.releaseId(), published.rows())
              : "PostgreSQL holds release %s already.".formatted(published.releaseId()));
    }
  }
}
