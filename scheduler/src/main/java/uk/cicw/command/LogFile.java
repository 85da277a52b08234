package uk.cicw.command;

import org.slf4j.LoggerFactory;
import uk.cicw.home.Home;

/** The log of commands and daemon, {@code logs/cicw.log} in the home; logback.xml says the rest. */
final class LogFile {
  /** Goes to the file only: what a person has to know is on the console already. */
  private static final String FILE_ONLY = "cicw.file";

  /** Has to come before the first log line, since Logback reads the place once. */
  static void openIn(Home home) {
    if (System.getProperty("cicw.logs") == null) {
      System.setProperty("cicw.logs", home.logs().toAbsolutePath().toString());
    }
  }

  static boolean isOpen() {
    return System.getProperty("cicw.logs") != null;
  }

  static void keep(Exception fault) {
    LoggerFactory.getLogger(FILE_ONLY).error("A command failed.", fault);
  }

  private LogFile() {}
}
