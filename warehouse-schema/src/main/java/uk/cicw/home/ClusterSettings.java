package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.util.Map;
import java.util.regex.Pattern;

/** What a cluster needs beside its address, so that its machines reach the lake and nobody else. */
record ClusterSettings(Config settings, SettingFaults faults) {
  private static final Pattern SECRET =
      Pattern.compile("(secret|password|token|(secret|access)[.-]?key)$", Pattern.CASE_INSENSITIVE);

  void check() {
    checkOptions("spark.options");
    checkOptions("lake.options");
    String master = settings.getString("spark.master");
    if (isCluster(master) && isBlank("lake.uri")) {
      faults.add(
          "lake.uri",
          "the machines of a cluster do not reach this home; name an object store, or file:/ and a disk that all of them mount");
    }
    if (master.startsWith("spark:") && isBlank("spark.secret") && isBlank("spark.secret-file")) {
      faults.add(
          "spark.secret",
          "tasks carry the keys of the pseudonyms, so a standalone cluster has to have a secret of its own");
    }
  }

  private static boolean isCluster(String master) {
    return !master.isBlank() && !master.startsWith("local");
  }

  private boolean isBlank(String key) {
    return settings.getString(key).isBlank();
  }

  /** What belongs to others is taken as it is, but Spark shows its settings in pages and logs. */
  private void checkOptions(String group) {
    for (Map.Entry<String, ConfigValue> option : settings.getConfig(group).entrySet()) {
      if (SECRET.matcher(option.getKey()).find()) {
        faults.add(
            group + "." + option.getKey(),
            "a secret does not stand there; spark.secret and lake.s3.secret-key take it from environment or file");
      }
    }
  }
}
