package uk.cicw.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void everyFaultIsToldAtOnceWithItsLine() throws Exception {
    assertThat(
            faults(
                """
                authority = Medway
                database.url = "postgresql://db-01/cicw"
                gates { change-pc = 25, change-count = -3, freshness-days = soon }
                run { memory = "two gigabytes" }
                spark = local
                schedule {
                  defaults { zone = "Europe/Londn", retries = three }
                  nightly { timeout = 6 hrs, cronn = "0 30 4 * * ?" }
                }
                sources.folders = "sftp://cms:secret@extracts/out"
                parameters { pep_valid_month = 5 }
                """))
        .containsExactly(
            "cicw.conf:1: authority: write the three-digit code of an authority, such as 813",
            "cicw.conf:2: database.url: write it as JDBC does:"
                + " jdbc:postgresql://host:5432/database",
            "cicw.conf:3: gates.change-count: write a whole number, 0 or more",
            "cicw.conf:3: gates.change-pc: there is no such setting. Did you mean"
                + " gates.change-pct?",
            "cicw.conf:3: gates.freshness-days: write a number of days, or \"\" for never",
            "cicw.conf:4: run.memory: write an amount of memory as the JVM does, such as 512m or"
                + " 2g",
            "cicw.conf:5: spark: it is a group of settings; write spark { ... }",
            "cicw.conf:7: schedule.defaults.retries: write a whole number, 0 or more",
            "cicw.conf:7: schedule.defaults.zone: there is no such time zone; write one such as"
                + " Europe/London",
            "cicw.conf:8: schedule.nightly.cronn: there is no such setting. Did you mean"
                + " schedule.nightly.cron?",
            "cicw.conf:8: schedule.nightly.timeout: write a span of time, such as 30s, 10m or 6h",
            "cicw.conf:10: sources.folders: an address holds a password; use a key:"
                + " sftp://user@host/folder",
            "cicw.conf:11: parameters.pep_valid_month: there is no such parameter. Did you mean"
                + " pep_valid_months?");
  }

  @Test
  void reportsWithIdentifiersLieWhereNothingElseIsReadCopiedOrTakenIn() throws Exception {
    assertThat(faults("rules.reports = reports"))
        .containsExactly(
            "cicw.conf:1: rules.reports: write the whole path of a folder, such as"
                + " /srv/cicw-reports");
    assertThat(faults("rules.reports = \"%s/releases/reports\"".formatted(folder)))
        .singleElement()
        .asString()
        .startsWith("cicw.conf:1: rules.reports: it lies in the home of the warehouse, or");
    assertThat(
            faults("rules.reports = /srv/cms, sources.folders = \"sftp://a@b/c, /srv/cms/out/\""))
        .singleElement()
        .asString()
        .contains("it lies in a folder of sources.folders, or a folder of sources.folders in it");
    write("rules.reports = /srv/reports, sources.folders = /srv/reports-of-others");
    assertThat(load().reportsFolder()).hasValue(Path.of("/srv/reports"));
  }

  @Test
  void theMessageSaysWhatCanNotBeUsedAndNeverAValue() throws Exception {
    write("authority = Medway, database.password = hush");
    assertThatThrownBy(this::load)
        .hasMessageStartingWith(
            "Cannot use %s: it has 2 faults. Correct it; ".formatted(folder.resolve("cicw.conf")))
        .hasMessageNotContaining("Medway")
        .hasMessageNotContaining("hush");
  }

  @Test
  void aClusterNeedsALakeThatItReachesAndAStandaloneOneASecret() throws Exception {
    assertThat(faults("spark.master = \"spark://spark-01:7077\""))
        .containsExactly(
            "cicw.conf:1: spark.master: a cluster needs lake.uri, as its machines do not reach this"
                + " home: an object store, or file:/ and a disk that all of them mount; and"
                + " spark.secret-file, as tasks carry the keys of the pseudonyms");
    write(
        """
        spark { master = yarn, options { spark.executor.memory = 4g } }
        lake { uri = "s3://cicw/lake", s3.endpoint = "http://localhost:9000" }
        """);
    assertThat(load().options("spark.options")).containsEntry("spark.executor.memory", "4g");
  }

  @Test
  void neitherASecretNorAnOpenLineIsSetForALake() throws Exception {
    assertThat(
            faults(
                """
                lake.s3 { endpoint = "http://store.council.example", secret-key = hush }
                lake.options.s3.secret-access-key = hush
                spark.options.spark.hadoop.fs.s3a.secret.key = hush
                """))
        .containsExactly(
            "cicw.conf:1: lake.s3.endpoint: write https://host; without TLS only a store on this"
                + " machine is used",
            "cicw.conf:1: lake.s3.secret-key: a secret does not stand in the settings; write"
                + " lake.s3.secret-key = ${?CICW_LAKE_S3_SECRET_KEY}, or name a file in"
                + " lake.s3.secret-key-file",
            "cicw.conf:2: lake.options.s3.secret-access-key: a secret does not stand there;"
                + " spark.secret and lake.s3.secret-key take it from environment or file",
            "cicw.conf:3: spark.options.spark.hadoop.fs.s3a.secret.key: a secret does not stand"
                + " there; spark.secret and lake.s3.secret-key take it from environment or file");
  }

  @Test
  void aSettingIsFoundThatStandsInAnotherGroup() throws Exception {
    assertThat(faults("freshness-days = 40"))
        .containsExactly(
            "cicw.conf:1: freshness-days: there is no such setting. Did you mean"
                + " gates.freshness-days?");
    assertThat(faults("colour = blue"))
        .containsExactly("cicw.conf:1: colour: there is no such setting.");
  }

  @Test
  void aSecretComesFromTheEnvironmentOrFromAFileAndNeverFromTheSettings() throws Exception {
    Path secret = Files.writeString(folder.resolve("db.secret"), "hush\n");
    write("database.password-file = \"%s\"".formatted(secret));
    assertThat(load().databasePassword()).contains("hush");
    // a variable that every environment of this build has
    write("database.password = ${?PATH}");
    assertThat(load().databasePassword()).contains(System.getenv("PATH"));
    write("database.password = ${?CICW_IS_NOT_SET}");
    assertThat(load().databasePassword()).isEmpty();
    assertThat(faults("database.password = hush"))
        .containsExactly(
            "cicw.conf:1: database.password: a secret does not stand in the settings; write"
                + " database.password = ${?CICW_DATABASE_PASSWORD}, or name a file in"
                + " database.password-file");
    assertThat(faults("database.password-file = /nowhere"))
        .containsExactly(
            "cicw.conf:1: database.password-file: there is no such file, or this user may not"
                + " read it");
    assertThat(faults("database { password = ${?PATH}, password-file = \"%s\" }".formatted(secret)))
        .containsExactly(
            "cicw.conf:1: database.password-file: database.password is set by the environment,"
                + " too; keep one");
  }

  @Test
  void aFileThatCanNotBeReadSaysWhere() throws Exception {
    assertThat(faults("authority = \"813\"\ngates { change-pct = 25\n"))
        .singleElement()
        .asString()
        .startsWith("cicw.conf:3: cicw.conf: this can not be read: expecting a close parentheses");
    assertThat(faults("\ndatabase.user = ${CICW_IS_NOT_SET}"))
        .containsExactly(
            "cicw.conf:2: ${CICW_IS_NOT_SET}: it is set neither there nor in the environment");
  }

  @Test
  void whatIsRightIsTakenOverTheDefaults() throws Exception {
    write(
        """
        authority = 813
        gates.freshness-days = 45
        run.memory = 900m
        schedule.defaults.timeout = 3 hours
        parameters.pep_valid_months = 5
        """);
    Settings settings = load();
    assertThat(settings.authority()).contains("813");
    assertThat(settings.config().getDuration("schedule.yearly.timeout")).hasHours(3);
    assertThat(settings.parameters()).containsOnlyKeys("pep_valid_months");
  }

  private List<String> faults(String text) throws Exception {
    write(text);
    return catchThrowableOfType(SettingsRefused.class, this::load).faults().stream()
        .map(SettingFault::text)
        .toList();
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), text);
  }

  private Settings load() {
    return Settings.load(new Home(folder));
  }
}
