package uk.cicw.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.access.User;
import uk.cicw.access.Users;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

@Command(
    name = "users",
    sortOptions = false,
    description = {
      "Who may read over the network, and what.",
      "",
      "Each change is written to the audit log. Passwords are kept as hashes only: one that is lost"
          + " is rotated."
    })
final class UsersCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code users list}. */
  @Override
  public Integer call() {
    return list(listing);
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "All users: role, authority, when they were last here, and whether they may.")
  int list(@Mixin ListingOption listing) {
    Listing report =
        Listing.of("name", "role", "authority", "created", "last_used", "disabled", "locked_until");
    for (User user : users(cicw.settingsOfExisting("list the users")).list()) {
      report.add(
          user.reader().name(),
          user.reader().role().text(),
          user.reader().authority(),
          LocalMoment.text(user.createdAt()),
          user.lastUsedAt().map(LocalMoment::text),
          user.disabledAt().map(LocalMoment::text),
          user.lockedUntil()
              .filter(until -> until.isAfter(cicw.clock().instant()))
              .map(LocalMoment::text));
    }
    listing.format.print(report, spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "add",
      sortOptions = false,
      description = {
        "Add a user, and print a password that nobody can guess: once, here, and never again.",
        "",
        "analyst   pseudonymised rows of children, with --authority of one authority only",
        "board     what is published",
        "service   what is published, for a program such as a BI tool",
        "auditor   the audit log"
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "a-z, 0-9, dot, dash, underscore and @.")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "analyst, board, service or auditor.")
          Role role,
      @Option(
              names = "--authority",
              paramLabel = "CODE",
              converter = AuthorityConverter.class,
              description = "The only authority whose children an analyst may see, such as 813.")
          Optional<String> authority,
      @Mixin PasswordOption password) {
    Settings settings = cicw.settingsOfExisting("add a user");
    Reader reader = new Reader(name, role, authority);
    char[] word = password.choose();
    users(settings).add(reader, word);
    record(
        settings,
        "added %s as %s%s"
            .formatted(name, role.text(), reader.authority().map(" of "::concat).orElse("")));
    password.tell(name, word, spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "disable",
      sortOptions = false,
      description = "Keep a user out from now on. The name is not given again.")
  int disable(@Mixin UserParameter user) {
    Settings settings = cicw.settingsOfExisting("disable a user");
    users(settings).disable(user.name);
    record(settings, "disabled " + user.name);
    return 0;
  }

  @Command(
      name = "enable",
      sortOptions = false,
      description = "Let a user who was disabled in again, with the password as it was.")
  int enable(@Mixin UserParameter user) {
    Settings settings = cicw.settingsOfExisting("enable a user");
    users(settings).enable(user.name);
    record(settings, "enabled " + user.name);
    return 0;
  }

  @Command(
      name = "rotate",
      sortOptions = false,
      description = "Give a user another password, and end a lock-out.")
  int rotate(@Mixin UserParameter user, @Mixin PasswordOption password) {
    Settings settings = cicw.settingsOfExisting("rotate a password");
    char[] word = password.choose();
    users(settings).rotate(user.name, word);
    record(settings, "rotated the password of " + user.name);
    password.tell(user.name, word, spec.commandLine().getOut());
    return 0;
  }

  private Users users(Settings settings) {
    return new Users(Ledgers.open(settings), cicw.clock());
  }

  private void record(Settings settings, String about) {
    AuditLog.of(settings).append(AuditEntry.ofCommand(cicw.clock().instant(), "users", about));
  }
}
