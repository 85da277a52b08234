package uk.cicw.home;

import java.util.List;
import java.util.stream.Collectors;

/** The settings can not be used. The message lists every fault, a line each. */
public final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingFault> faults;

  SettingsRefused(Home home, List<SettingFault> faults) {
    super(
        "Cannot use %s: %s. Correct it; what each setting means stands in cicw-defaults.conf.%n%s"
            .formatted(
                home.settingsFile(),
                faults.size() == 1 ? "it has a fault" : "it has " + faults.size() + " faults",
                faults.stream()
                    .map(fault -> "  " + fault.text())
                    .collect(Collectors.joining(System.lineSeparator()))));
    this.faults = List.copyOf(faults);
  }

  public List<SettingFault> faults() {
    return faults;
  }
}
