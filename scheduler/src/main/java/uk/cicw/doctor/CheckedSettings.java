package uk.cicw.doctor;

import uk.cicw.alert.Channels;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.schedule.ScheduleFaults;

/** Settings in which neither types and values nor schedule and alerts are wrong. */
public final class CheckedSettings {

  /** Reads them; what is wrong is told all at once. */
  public static Settings load(Home home) {
    return Settings.load(
        home,
        (settings, faults) -> {
          ScheduleFaults.find(settings, faults);
          Channels.check(settings, faults);
        });
  }

  private CheckedSettings() {}
}
