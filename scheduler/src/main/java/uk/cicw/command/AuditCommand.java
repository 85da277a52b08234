package uk.cicw.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.access.Role;
import uk.cicw.audit.AuditAnswer;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditFault;
import uk.cicw.audit.AuditLog;
import uk.cicw.audit.AuditQuestion;
import uk.cicw.audit.AuditReport;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

@Command(
    name = "audit",
    sortOptions = false,
    description = {
      "Who read what, and who changed users: the latest entries of the audit log.",
      "",
      "It is kept outside the warehouse (audit.folder), and each entry seals the one before."
    })
final class AuditCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "entry",
          "at",
          "user",
          "role",
          "authority",
          "address",
          "way",
          "release",
          "tables",
          "rows",
          "millis",
          "outcome",
          "about",
          "statement");

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Option(names = "--user", paramLabel = "NAME", description = "Only what this user did.")
  private Optional<String> user;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = LondonTime.class,
      description = "Only from then on: 2026-11-22, 2026-11-22T09:30.")
  private Optional<Instant> since;

  @Option(
      names = "--way",
      paramLabel = "WAY",
      description =
          "Only gateway, sql, drill, failures, login, users, keys, forget, audit or seal.")
  private Optional<String> way;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "Only done, refused, failed, cancelled, timed_out or locked_out.")
  private Optional<String> outcome;

  @Option(
      names = "--last",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many. Default: 20.")
  private int count;

  @Option(
      names = "--statements",
      description =
          "With the text of each statement. It is confidential, for it may name a child; that it was"
              + " shown is an entry of the log.")
  private boolean withStatements;

  @Override
  public Integer call() {
    AuditLog log = AuditLog.of(cicw.settingsOfExisting("read the audit log"));
    if (withStatements) {
      log.append(AuditEntry.ofCommand(cicw.clock().instant(), "audit", "texts of statements"));
    }
    Listing report = report();
    for (AuditAnswer answer :
        log.latest(new AuditQuestion(user, since, way, outcome, count, withStatements))) {
      add(answer, report);
    }
    listing.format.print(report, spec.commandLine().getOut());
    return 0;
  }

  /** The text of the statement is the last column. */
  private Listing report() {
    int columns = withStatements ? COLUMNS.size() : COLUMNS.size() - 1;
    return Listing.of(COLUMNS.subList(0, columns).toArray(String[]::new));
  }

  private void add(AuditAnswer answer, Listing report) {
    AuditEntry entry = answer.entry();
    Object[] values = {
      answer.sequence(),
      LocalMoment.text(entry.at()),
      entry.user(),
      entry.role().map(Role::text),
      entry.authority(),
      entry.address(),
      entry.way(),
      entry.releaseId(),
      String.join(", ", entry.tables()),
      entry.rows(),
      entry.millis(),
      entry.outcome(),
      entry.about(),
      entry.statement()
    };
    report.add(Arrays.copyOf(values, report.columns().size()));
  }

  @Command(
      name = "verify",
      sortOptions = false,
      description = {
        "Follow the audit log from its first entry to its last, and say what was altered, removed,"
            + " put in or cut off.",
        "",
        "Keep the hash that it prints in another place: with --noted it is told later that nothing"
            + " before it was written anew. Exit code 1 where the log is not whole."
      })
  int verify(
      @Option(
              names = "--noted",
              paramLabel = "HASH",
              description = "The hash that an earlier verification printed.")
          Optional<String> noted) {
    AuditLog log = AuditLog.of(cicw.settingsOfExisting("verify the audit log"));
    AuditReport report = log.verify(noted);
    PrintWriter out = spec.commandLine().getOut();
    report.notes().forEach(note -> out.println("Note: " + note + "."));
    report.faults().forEach(fault -> out.println(text(fault)));
    out.printf(
        "%s: %d entries in %s.%nLast hash: %s%n",
        report.isWhole() ? "The log is whole" : "The log is not whole",
        report.entries(),
        log.folder(),
        report.hash());
    return report.isWhole() ? 0 : 1;
  }

  private static String text(AuditFault fault) {
    String place = fault.line() == 0 ? fault.file() : fault.file() + " line " + fault.line();
    return "%s%s: %s."
        .formatted(fault.kind().name(), place.isEmpty() ? "" : " " + place, fault.what());
  }
}
