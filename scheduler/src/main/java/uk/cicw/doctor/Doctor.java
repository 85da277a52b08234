package uk.cicw.doctor;

import java.time.Clock;
import java.util.List;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;

/**
 * All examinations of one warehouse. None of them changes anything but a probe file in the home.
 */
public record Doctor(Settings settings, Distribution distribution, Clock clock) {

  public List<Finding> examine() {
    return List.of(
        Machine.java(),
        Machine.memory(settings),
        Machine.disk(settings.home()),
        Programs.built(distribution),
        State.homeIsWritable(settings.home()),
        State.database(settings),
        State.pseudonymKey(settings),
        State.releases(settings.home(), clock),
        State.schedule(settings));
  }
}
