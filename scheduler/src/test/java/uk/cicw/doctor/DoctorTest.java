package uk.cicw.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.process.Distribution;

class DoctorTest {
  @TempDir Path folder;

  @Test
  void anEmptyHomeOnABuiltMachineIsWell() throws Exception {
    Files.createDirectories(folder.resolve("target/cicw/lib/run"));
    assertThat(examine("")).allMatch(Finding::isOk);
    assertThat(folder.resolve("warehouse.db")).as("examining makes nothing").doesNotExist();
  }

  @Test
  void aPseudonymKeyThatOthersCanReadIsAProblemWithItsCure() throws Exception {
    Path key = folder.resolve("keys/pseudonym.key");
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(key, "secret");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(problem("", "pseudonym key").whatToDo()).contains("chmod 600 " + key);
  }

  @Test
  void aReportThatOthersCanOpenIsAProblemWithItsCure(@TempDir Path elsewhere) throws Exception {
    String set = "rules.reports = \"%s\"".formatted(elsewhere);
    Path report = Files.createDirectories(elsewhere.resolve("813/2024-25"));
    Files.setPosixFilePermissions(
        elsewhere.resolve("813"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(problem(set, "reports").whatToDo()).contains("chmod -R go= " + elsewhere);
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rwx------"));
    assertThat(examine(set)).contains(Finding.ok("reports", elsewhere + ", for their owner only"));
    assertThat(
            problem("rules.reports = \"%s\"".formatted(folder.resolve("r")), "settings").detail())
        .contains("rules.reports: it lies in the home of the warehouse");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "hush");
    Finding database =
        problem(
            "database { url = \"jdbc:postgresql://localhost:1/cicw\", password-file = \"%s\" }"
                .formatted(secret),
            "database");
    assertThat(database.detail())
        .startsWith("jdbc:postgresql://localhost:1/cicw does not answer: ")
        .doesNotContain("hush");
  }

  @Test
  void aHeapLargerThanTheMachineAndAForbiddenHourAreFound() throws Exception {
    assertThat(problem("run.memory = \"900g\"", "memory").whatToDo())
        .contains("Lower run.memory in cicw.conf, or add memory.");
    assertThat(problem("\nschedule.nightly.cron = \"0 30 1 * * ?\"", "settings").detail())
        .startsWith("cicw.conf:2: schedule.nightly.cron: Cannot schedule nightly");
  }

  @Test
  void aLiveReleaseThatIsNotThereIsFound() throws Exception {
    Files.createDirectories(folder.resolve("releases"));
    Files.writeString(folder.resolve("releases/CURRENT"), "2024-05-10-95d47c8d\n");
    assertThat(problem("", "releases").detail()).contains("2024-05-10-95d47c8d");
  }

  @Test
  void sourcesThatCanNotBeReachedAreNamed() throws Exception {
    Path extracts = Files.createDirectories(folder.resolve("extracts"));
    assertThat(examine("sources.folders = \"%s\"".formatted(extracts)))
        .contains(Finding.ok("source", extracts + " can be read"));
    assertThat(problem("sources.folders = \"/nowhere\"", "source").detail())
        .isEqualTo("/nowhere is not there, or closed to this user");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String uri = "sftp://cicw@127.0.0.1:%d/out".formatted(server.getLocalPort());
      greet(server, "SSH-2.0-OpenSSH_9.2\r\n");
      assertThat(examine("sources.folders = \"%s\"".formatted(uri)))
          .contains(Finding.ok("source", uri + " answers as SSH does"));
      greet(server, "220 ftp.example\r\n");
      assertThat(problem("sources.folders = \"%s\"".formatted(uri), "source").detail())
          .isEqualTo(uri + " can not be reached: what answers there is no SSH");
    }
    assertThat(problem("sources.published = \"https://127.0.0.1:1/la.csv\"", "source").detail())
        .startsWith("https://127.0.0.1:1/la.csv can not be reached: ConnectException");
  }

  @Test
  void aDamagedDatabaseIsFound() throws Exception {
    Ledgers.open(Settings.load(new Home(folder)))
        .useHandle(handle -> handle.execute("pragma wal_checkpoint(truncate)"));
    assertThat(examine(""))
        .filteredOn(found -> found.subject().equals("database"))
        .allMatch(Finding::isOk);
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("warehouse.db").toFile(), "rw")) {
      file.seek(3 * 4096);
      file.write(new byte[8 * 4096]);
    }
    assertThat(problem("", "database").whatToDo()).isNotEmpty();
  }

  @Test
  void aSecretThatOthersCanReadIsAProblem() throws Exception {
    Path secret = Files.writeString(folder.resolve("smtp"), "hush");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(
            problem("alerts.email.password-file = \"%s\"".formatted(secret), "secret").whatToDo())
        .contains("chmod 600 " + secret);
  }

  @Test
  void aDiskWithAClockOfItsOwnIsFound() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
    assertThat(Time.disk(folder, Clock.systemUTC()).isOk()).isTrue();
    assertThat(Time.disk(folder, ahead).detail())
        .matches("is 1[12]\\d seconds away from this machine's");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAuditLogThatOthersCanReadOrThatWasCutIsFound() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    AuditLog log = AuditLog.of(Settings.load(new Home(home)));
    AuditEntry entry =
        AuditEntry.ofCommand(Instant.parse("2026-11-22T09:30:00Z"), "users", "added anna");
    log.append(entry);
    log.append(entry);
    assertThat(audit(home).isOk()).isTrue();
    Files.setPosixFilePermissions(log.folder(), PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(audit(home).whatToDo()).contains("chmod 700 " + log.folder());
    Files.setPosixFilePermissions(log.folder(), PosixFilePermissions.fromString("rwx------"));
    Path entries = log.folder().resolve("audit-2026-11.jsonl");
    Files.writeString(entries, Files.readAllLines(entries).get(0) + "\n");
    assertThat(audit(home).detail())
        .isEqualTo(log.folder() + ": audit-2026-11.jsonl is shorter than its head says");
    assertThat(problem("audit.folder = \"%s/log\"".formatted(folder), "audit log").detail())
        .contains("lies in the warehouse");
  }

  private static Finding audit(Path home) {
    return AuditCheck.kept(Settings.load(new Home(home)));
  }

  @Test
  void tokensOfAProviderNeedAllTheirSettingsAndItsKeys() throws Exception {
    String issuer = "gateway.oidc { issuer = \"https://login.council.example\"";
    assertThat(problem(issuer + " }", "tokens").detail())
        .contains("gateway.oidc.issuer is set, and gateway.oidc.audience is not");
    Path keys = Files.writeString(folder.resolve("jwks"), "<html>Sign in</html>");
    String all = issuer + ", audience = warehouse, jwks-url = \"file:%s\" }".formatted(keys);
    assertThat(problem(all, "tokens").detail()).isEqualTo("file:%s holds no keys (JWKS)", keys);
    Files.writeString(keys, "{\"keys\": []}");
    assertThat(examine(all))
        .filteredOn(found -> found.subject().equals("tokens"))
        .allMatch(Finding::isOk);
    Files.delete(keys);
    assertThat(problem(all, "tokens").detail()).contains("can not be read: FileNotFoundException");
  }

  private static void greet(ServerSocket server, String greeting) {
    Thread answer =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    answer.setDaemon(true);
    answer.start();
  }

  private Finding problem(String settings, String subject) throws Exception {
    Finding finding =
        examine(settings).stream()
            .filter(found -> found.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    assertThat(finding.isOk()).isFalse();
    return finding;
  }

  private List<Finding> examine(String settings) throws Exception {
    Files.writeString(folder.resolve("cicw.conf"), settings);
    return new Doctor(new Home(folder), new Distribution(folder), Clock.systemUTC()).examine();
  }
}
