package uk.cicw.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.alert.Channels;
import uk.cicw.alert.Channels.Trial;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.AlertOutbox;
import uk.cicw.ledger.AlertOutbox.Sending;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

@Command(
    name = "alerts",
    sortOptions = false,
    description = {
      "What somebody has to look at, the latest first, and whom it was told.",
      "",
      "An alert is open until a later run of its workflow is done, or somebody closes it."
    })
final class AlertsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Option(
      names = "--last",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many. Default: 20.")
  private int count;

  @Option(names = "--open", description = "Only those that are open.")
  private boolean openOnly;

  @Override
  public Integer call() {
    Jdbi ledgers = Ledgers.open(cicw.settingsOfExisting("list alerts"));
    Alerts alerts = new Alerts(ledgers, cicw.clock());
    AlertOutbox outbox = new AlertOutbox(ledgers, cicw.clock());
    Listing report = Listing.of("subject", "event", "raised_at", "is_open", "told", "message");
    List<Alert> open = alerts.open(count);
    for (Alert alert : openOnly ? open : alerts.latest(count)) {
      report.add(
          alert.subject(),
          alert.event().name().toLowerCase(Locale.ROOT),
          LocalMoment.text(alert.raisedAt()),
          open.contains(alert),
          outbox.sendings(alert).stream()
              .map(AlertsCommand::text)
              .collect(Collectors.joining("; ")),
          alert.message());
    }
    listing.format.print(report, spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "close",
      sortOptions = false,
      description = "Say that somebody has dealt with all that was raised about something.")
  int close(
      @Parameters(
              paramLabel = "SUBJECT",
              description = "As `cicw alerts` lists it, such as nightly@2026-11-22.")
          String subject) {
    Jdbi ledgers = Ledgers.open(cicw.settingsOfExisting("close an alert"));
    int closed = new Alerts(ledgers, cicw.clock()).close(subject, System.getProperty("user.name"));
    if (closed == 0) {
      throw new CannotDo(
          "Cannot close %s: no alert about it is open. See `cicw alerts --open`."
              .formatted(subject));
    }
    spec.commandLine().getOut().printf("Closed %d about %s.%n", closed, subject);
    return 0;
  }

  @Command(
      name = "test",
      sortOptions = false,
      description = "Send a test message through each channel that is set, and say what happened.")
  int test(@Mixin ListingOption listing) {
    Settings settings = cicw.settingsOfExisting("test alerts");
    List<Trial> trials = Channels.of(settings, cicw.clock()).test();
    if (trials.isEmpty()) {
      throw new CannotDo(
          "Cannot test alerts: no channel is set. Set alerts.email, alerts.webhook or alerts.command in %s."
              .formatted(settings.home().settingsFile()));
    }
    Listing report = Listing.of("channel", "target", "state", "problem");
    for (Trial trial : trials) {
      report.add(
          trial.channel(),
          trial.target(),
          trial.problem().isEmpty() ? "sent" : "not sent",
          trial.problem());
    }
    listing.format.print(report, spec.commandLine().getOut());
    return trials.stream().allMatch(trial -> trial.problem().isEmpty()) ? 0 : 1;
  }

  private static String text(Sending sending) {
    return sending.channel()
        + sending
            .sentAt()
            .map(sent -> " " + LocalMoment.text(sent))
            .orElseGet(() -> " not yet, tried %d times".formatted(sending.tries()))
        + sending.problem().map(problem -> ": " + problem).orElse("");
  }
}
