package uk.cicw.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/**
 * The main class of the process of {@code cicw validate}. Exit codes: 0 done, 1 failed, 2 wrong
 * usage.
 */
public final class ValidateProcess {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  ValidateProcess(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    System.exit(new ValidateProcess(out, System.err).exitCode(arguments));
  }

  int exitCode(String... arguments) {
    try {
      return new Validation(ValidateOrder.parse(arguments), out).run() ? DONE : FAILED;
    } catch (CannotValidate e) {
      err.println(e.getMessage());
      return e.isWrongUsage() ? WRONG_USAGE : FAILED;
    } catch (SQLException e) {
      // a rule that can not run is a fault of the build; its message quotes no row
      err.println(e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println(
          "Cannot write the reports: %s. Give another folder with --report."
              .formatted(e.getMessage()));
      return FAILED;
    }
  }
}
