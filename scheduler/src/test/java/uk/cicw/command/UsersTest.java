package uk.cicw.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.access.Users;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/** Users as somebody who runs the warehouse gives and takes them. */
class UsersTest {
  private static final Pattern TOLD =
      Pattern.compile("Password of j.smith, shown this once: (\\S+)\\R");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void aHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private CommandRun users(String... arguments) {
    return CommandRun.in(
        home, Stream.concat(Stream.of("users"), Stream.of(arguments)).toArray(String[]::new));
  }

  private CommandRun withInput(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      return users(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private boolean letsIn(String password) {
    return new Users(Ledgers.open(Settings.load(new Home(home))), CommandRun.CLOCK)
        .verify("j.smith", password.toCharArray())
        .isPresent();
  }

  @Test
  void aPasswordIsPrintedOnceAndIsTheOne() throws IOException {
    CommandRun added = users("add", "j.smith", "--role", "analyst", "--authority", "813");
    assertThat(added.err()).isEmpty();
    Matcher told = TOLD.matcher(added.out());
    assertThat(told.matches()).isTrue();
    assertThat(letsIn(told.group(1))).isTrue();
    assertThat(users().out())
        .isEqualTo(
            """
            name     role     authority  created           last_used         disabled  locked_until
            -------  -------  ---------  ----------------  ----------------  --------  ------------
            j.smith  analyst  813        2026-11-22 08:00  2026-11-22 08:00
            """);
    assertThat(everythingBelow(folder)).doesNotContain(told.group(1));
    Matcher next = TOLD.matcher(users("rotate", "j.smith").out());
    assertThat(next.matches()).isTrue();
    assertThat(letsIn(told.group(1))).isFalse();
    assertThat(letsIn(next.group(1))).isTrue();
  }

  private static String everythingBelow(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void whoDidWhatToWhomIsInTheAuditLog() {
    users("add", "j.smith", "--role", "analyst", "--authority", "813");
    users("disable", "j.smith");
    users("enable", "j.smith");
    users("rotate", "j.smith");
    String me = System.getProperty("user.name");
    assertThat(CommandRun.in(home, "audit", "--way", "users", "--format", "csv").out())
        .contains(
            "1,2026-11-22 08:00,"
                + me
                + ",,,local,users,,,0,0,done,added j.smith as analyst of 813",
            "done,disabled j.smith",
            "done,enabled j.smith",
            "4,2026-11-22 08:00," + me)
        .endsWith("done,rotated the password of j.smith\r\n");
    assertThat(home.resolveSibling("home-audit")).isDirectory();
  }

  @Test
  void aPasswordOfOnesOwnIsReadAndNotPrinted() {
    CommandRun added =
        withInput("four words and a hat\n", "add", "j.smith", "--role", "board", "--ask-password");
    assertThat(added.out() + added.err()).isEmpty();
    assertThat(letsIn("four words and a hat")).isTrue();
    CommandRun weak = withInput("secret\n", "rotate", "j.smith", "--ask-password");
    assertThat(weak.err())
        .startsWith("Cannot take this password: it is short or repeats itself.")
        .doesNotContain("secret");
    assertThat(weak.exitCode()).isEqualTo(1);
  }

  @Test
  void mistakesSayWhatToDo() {
    users("add", "j.smith", "--role", "board");
    assertThat(users("add", "j.smith", "--role", "analyst").err())
        .startsWith("Cannot add j.smith: there is, or was, a user of that name.");
    assertThat(users("add", "chair", "--role", "board", "--authority", "813").err())
        .startsWith("Cannot add chair: the role board sees no children");
    assertThat(users("add", "J Smith", "--role", "board").err())
        .startsWith("Cannot add this user: a name is 2 to 64 of a-z");
    assertThat(users("add", "chair", "--role", "boss").err())
        .startsWith("Cannot understand the command: Invalid value for option '--role'");
    assertThat(users("add", "chair").exitCode()).isEqualTo(2);
    assertThat(users("disable", "j.smiht").err())
        .isEqualTo("Cannot disable j.smiht: there is no such user. See `cicw users list`.\n");
    assertThat(CommandRun.in(folder.resolve("nowhere"), "users").err())
        .startsWith("Cannot list the users: there is no warehouse in ");
    assertThat(users().out()).contains("j.smith").doesNotContain("chair");
  }
}
