package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.cicw.reference.Parameters;

/** What a type does not say about values. An empty text is no value, and is not looked at. */
record SettingValues(Config settings, SettingFaults faults) {
  private static final Pattern PASSWORD_IN_URI =
      Pattern.compile("://[^/@,]*:[^/@,]*@|[?&]password=", Pattern.CASE_INSENSITIVE);

  private static final int LAST_PORT = 65_535;

  /** By the end of the key. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "authority",
              text -> text.matches("[0-9]{3}"),
              "write the three-digit code of an authority, such as 813"),
          new Rule(
              "zone",
              text -> ZoneId.getAvailableZoneIds().contains(text),
              "there is no such time zone; write one such as Europe/London"),
          new Rule(
              "freshness-days",
              text -> text.matches("[0-9]{1,4}"),
              "write a number of days, or \"\" for never"),
          new Rule(
              "gates.rules",
              text -> text.matches("(\\s*[A-Za-z0-9]+(:[0-9]{1,6}%?)?\\s*(,|$))+"),
              "write rules with what may fail them, parted by commas, such as 218, 142:5, 1002:2%"),
          new Rule(
              "rules.reports",
              text -> Path.of(text).isAbsolute(),
              "write the whole path of a folder, such as /srv/cicw-reports"),
          new Rule(
              "analyst-files-days",
              text -> text.matches("[0-9]{1,4}"),
              "write a number of days, or \"\" for never"),
          new Rule(
              "superseded-days",
              text -> text.matches("[0-9]{1,4}"),
              "write a number of days, or \"\" for never"),
          new Rule(
              "set-aside-days",
              text -> text.matches("[0-9]{1,4}"),
              "write a number of days, or \"\" for never"),
          new Rule(
              "database.url",
              text -> text.matches("jdbc:(postgresql|sqlite):.+"),
              "write it as JDBC does: jdbc:postgresql://host:5432/database"),
          new Rule(
              "publish.postgresql.url",
              text -> text.matches("jdbc:postgresql:.+"),
              "write it as JDBC does: jdbc:postgresql://host:5432/database"),
          new Rule(
              "lake.uri",
              text -> URI.create(text).getScheme() != null,
              "write a URI with its scheme, such as file:/srv/lake or s3://bucket/lake"),
          new Rule(
              "lake.s3.endpoint",
              text -> text.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:.*)?"),
              "write https://host; without TLS only a store on this machine is used"),
          new Rule(
              "spark.master",
              text -> text.matches("local(\\[.+\\])?|yarn|(spark|k8s)://.+"),
              "write local[*], spark://host:7077, yarn or k8s://https://host:6443"),
          new Rule("port", text -> Integer.parseInt(text) <= LAST_PORT, "write a port, 1 to 65535"),
          new Rule(
              "alerts.email.tls",
              text -> text.matches("starttls|implicit|none"),
              "write starttls, implicit or none"),
          new Rule(
              "alerts.email.from",
              SettingValues::isAddress,
              "write an address, such as cicw@council.gov.uk"),
          new Rule(
              "alerts.email.to",
              text -> Arrays.stream(text.split(",", -1)).allMatch(SettingValues::isAddress),
              "write addresses, separated by commas"),
          new Rule(
              "url",
              text -> !PASSWORD_IN_URI.matcher(text).find(),
              "it holds a password; a setting of its own takes it from environment or file"),
          new Rule(
              "folders",
              text -> !PASSWORD_IN_URI.matcher(text).find(),
              "an address holds a password; use a key: sftp://user@host/folder"));

  void check() {
    for (Map.Entry<String, ConfigValue> setting : settings.entrySet()) {
      String text = String.valueOf(setting.getValue().unwrapped());
      if (!text.isBlank()) {
        RULES.forEach(rule -> check(rule, setting.getKey(), text));
      }
    }
    settings.getObject("parameters").keySet().forEach(this::checkParameter);
    new ClusterSettings(settings, faults).check();
  }

  private void check(Rule rule, String key, String text) {
    if (rule.isAbout(key)) {
      faults.check(
          key,
          () -> {
            if (!rule.isRight().test(text)) {
              throw new IllegalArgumentException(rule.demand());
            }
          });
    }
  }

  private static boolean isAddress(String text) {
    return text.strip().matches("[^@\\s,]+@[^@\\s,]+");
  }

  private void checkParameter(String name) {
    String key = ConfigUtil.joinPath("parameters", name);
    if (!Parameters.names().contains(name)) {
      String nearest =
          NearestWord.to(name, Parameters.names())
              .map(" Did you mean %s?"::formatted)
              .orElse(" They are " + String.join(", ", Parameters.names()) + ".");
      faults.add(key, "there is no such parameter." + nearest);
    } else if (!SettingType.isWholeNumber(settings.getValue(key))) {
      faults.add(key, SettingType.NUMBER.demand());
    }
  }

  /**
   * @param demand what to write
   */
  private record Rule(String end, Predicate<String> isRight, String demand) {
    boolean isAbout(String key) {
      return key.equals(end) || key.endsWith("." + end);
    }
  }
}
