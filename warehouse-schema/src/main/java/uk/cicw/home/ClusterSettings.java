package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
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
    List<String> missing = new ArrayList<>();
    if (isCluster(master) && isBlank("lake.uri")) {
      missing.add(
          "lake.uri, as its machines do not reach this home: an object store, or file:/ and a disk that all of them mount");
    }
    if (master.startsWith("spark:") && isBlank("spark.secret") && isBlank("spark.secret-file")) {
      missing.add("spark.secret-file, as tasks carry the keys of the pseudonyms");
    }
    if (!missing.isEmpty()) {
      // where the master stands: what is missing has no line
      faults.add("spark.master", "a cluster needs " + String.join("; and ", missing));
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
