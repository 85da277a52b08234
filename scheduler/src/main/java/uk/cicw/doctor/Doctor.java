package uk.cicw.doctor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.home.SettingsRefused;
import uk.cicw.process.Distribution;

/**
 * All examinations of one warehouse. None of them changes anything but a probe file in the home.
 */
public record Doctor(Home home, Distribution distribution, Clock clock) {

  /** What needs settings is examined once nothing is wrong with them. */
  public List<Finding> examine() {
    Stream<Finding> machine =
        Stream.of(
            Machine.java(),
            Time.zones(clock),
            Programs.built(distribution),
            State.homeIsWritable(home),
            Time.disk(home.root(), clock));
    return Stream.concat(machine, settings()).toList();
  }

  private Stream<Finding> settings() {
    try {
      return warehouse(CheckedSettings.load(home));
    } catch (SettingsRefused refused) {
      return refused.faults().stream()
          .map(
              fault ->
                  Finding.problem(
                      "settings",
                      fault.text(),
                      "Correct it in %s.".formatted(home.settingsFile())));
    }
  }

  private Stream<Finding> warehouse(Settings settings) {
    return Stream.of(
            Stream.of(
                Finding.ok("settings", "nothing is wrong with them"), Machine.memory(settings)),
            SecretFiles.closed(settings),
            ReportsCheck.closed(settings),
            Disks.room(settings),
            new DatabaseCheck(settings, clock).findings(),
            Stream.of(
                State.releases(home, clock),
                State.schedule(settings),
                PublicationCheck.inLine(settings, clock),
                AuditCheck.kept(settings),
                GatewayCheck.answers(settings),
                ProviderCheck.keysAreThere(settings)),
            Sources.reached(settings),
            Stream.of(State.alerts(settings, clock)))
        .flatMap(findings -> findings);
  }
}
