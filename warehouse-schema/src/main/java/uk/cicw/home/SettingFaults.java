package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with settings, so that all of it can be told at once. What several
 * settings take from one line is told once.
 */
public final class SettingFaults {
  /** What is the default of others comes before those that take it from there. */
  private static final Comparator<SettingFault> IN_ORDER =
      Comparator.comparingInt(SettingFault::line)
          .thenComparing(fault -> !fault.key().contains(".defaults."))
          .thenComparing(SettingFault::key);

  private final Config config;
  private final Map<String, SettingFault> byKey = new LinkedHashMap<>();

  SettingFaults(Config config) {
    this.config = config;
  }

  /** Enters a fault, unless the setting has one already. */
  public void add(String key, String what) {
    add(key, config.getValue(key), what);
  }

  void add(String key, ConfigValue value, String what) {
    byKey.putIfAbsent(key, SettingFault.at(value.origin(), key, what));
  }

  /** Reads a setting, if nothing is wrong with it so far; why it is refused is a fault of it. */
  public void check(String key, Runnable reading) {
    if (isFaulty(key)) {
      return;
    }
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      add(key, String.valueOf(e.getMessage()));
    }
  }

  /** Whether anything is wrong with a setting so far. */
  public boolean isFaulty(String key) {
    return byKey.containsKey(key);
  }

  /** The settings with the default in the place of each value that can not be used. */
  Config replacedBy(Config defaults) {
    Config usable = config;
    for (String key : byKey.keySet()) {
      usable =
          defaults.hasPathOrNull(key)
              ? usable.withValue(key, defaults.getValue(key))
              : usable.withoutPath(key);
    }
    return usable;
  }

  /** In the order of the file. */
  List<SettingFault> all() {
    Map<String, SettingFault> byPlace = new LinkedHashMap<>();
    byKey.values().stream()
        .sorted(IN_ORDER)
        .forEach(
            fault ->
                byPlace.putIfAbsent(
                    fault.place().map(place -> place + lastOf(fault)).orElse(fault.key()), fault));
    return List.copyOf(byPlace.values());
  }

  private static String lastOf(SettingFault fault) {
    return fault.key().substring(fault.key().lastIndexOf('.') + 1);
  }
}
