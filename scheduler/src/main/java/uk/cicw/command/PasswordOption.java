package uk.cicw.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import picocli.CommandLine.Option;
import uk.cicw.access.Passwords;

/** Where the password of a user comes from. Never from the command line, which others can list. */
final class PasswordOption {
  @Option(
      names = "--ask-password",
      description =
          "Ask for a password, of 14 characters or more, or read a line of standard input, instead"
              + " of making one.")
  private boolean asks;

  char[] choose() {
    if (!asks) {
      return Passwords.generate();
    }
    Console console = System.console();
    return console == null ? line() : typed(console);
  }

  /** A password that was made is told, one that was chosen is known. */
  void tell(String name, char[] password, PrintWriter out) {
    if (!asks) {
      out.printf("Password of %s, shown this once: %s%n", name, new String(password));
    }
  }

  private static char[] typed(Console console) {
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("Again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new CannotDo("Cannot take this password: the two are not the same. Type it again.");
    }
    return first;
  }

  private static char[] line() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a password from standard input.", e);
    }
  }
}
