package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares settings with {@code cicw-defaults.conf}: there is what is written there, of the type
 * that it has there. An empty group there may hold anything.
 */
record KnownSettings(Config defaults, SettingFaults faults) {
  void check(Config settings) {
    check(settings.root(), defaults.root(), List.of());
  }

  private void check(ConfigObject settings, ConfigObject known, List<String> path) {
    for (String name : settings.keySet()) {
      List<String> key = new ArrayList<>(path);
      key.add(name);
      check(
          Objects.requireNonNull(settings.get(name)),
          Optional.ofNullable(known.get(name)),
          List.copyOf(key));
    }
  }

  private void check(ConfigValue value, Optional<ConfigValue> known, List<String> path) {
    String key = ConfigUtil.joinPath(path);
    if (known.isEmpty()) {
      faults.add(key, value, "there is no such setting." + suggestion(key));
    } else if (known.get() instanceof ConfigObject group) {
      checkGroup(value, group, path);
    } else {
      SettingType type = SettingType.of(known.get());
      if (!type.accepts(value)) {
        faults.add(key, value, type.demand());
      }
    }
  }

  private void checkGroup(ConfigValue value, ConfigObject known, List<String> path) {
    if (value.valueType() != ConfigValueType.OBJECT) {
      String key = ConfigUtil.joinPath(path);
      faults.add(key, value, "it is a group of settings; write %s { ... }".formatted(key));
    } else if (!known.isEmpty()) {
      check((ConfigObject) value, known, path);
    }
  }

  private String suggestion(String key) {
    List<String> keys = new ArrayList<>();
    collect(defaults.root(), List.of(), keys);
    return NearestWord.to(key, keys).map(near -> " Did you mean %s?".formatted(near)).orElse("");
  }

  private static void collect(ConfigObject group, List<String> path, List<String> keys) {
    group.forEach(
        (name, value) -> {
          List<String> key = new ArrayList<>(path);
          key.add(name);
          keys.add(ConfigUtil.joinPath(key));
          if (value instanceof ConfigObject inner) {
            collect(inner, key, keys);
          }
        });
  }
}
