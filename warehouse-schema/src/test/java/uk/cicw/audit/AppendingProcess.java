package uk.cicw.audit;

import java.nio.file.Path;

/** A process that appends so many entries to a log: folder, user, count. */
final class AppendingProcess {

  public static void main(String[] arguments) {
    AuditLog log = new AuditLog(Path.of(arguments[0]));
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      log.append(SomeEntries.entry(arguments[1], i));
    }
  }

  private AppendingProcess() {}
}
