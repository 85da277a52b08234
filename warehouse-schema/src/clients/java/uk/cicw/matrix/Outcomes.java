package uk.cicw.matrix;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What became of each call, by its name, in the order in which they were made. */
final class Outcomes {
  private static final long MOST_SECONDS = 8;

  private final Map<String, String> byCall = new LinkedHashMap<>();

  /** A call that a driver may refuse. */
  @FunctionalInterface
  interface Call {
    Object make() throws SQLException, InterruptedException;
  }

  void of(String name, Call call) {
    byCall.put(name, bounded(call));
  }

  /** Of a call that has to be refused: how, or that it was not. */
  void refusalOf(String name, Call call) {
    String outcome = bounded(call);
    boolean isRefused = outcome.startsWith("refused") || outcome.startsWith("timed out");
    byCall.put(name, isRefused ? outcome : "NOT refused: " + outcome);
  }

  Map<String, String> byCall() {
    return byCall;
  }

  /** On a thread of its own, which is left behind when it never ends. */
  private static String bounded(Call call) {
    FutureTask<String> made = new FutureTask<>(() -> outcome(call));
    Thread thread = new Thread(made, "call of a client");
    thread.setDaemon(true);
    thread.start();
    try {
      return made.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return "HANGS";
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String outcome(Call call) {
    try {
      return String.valueOf(call.make());
    } catch (SQLFeatureNotSupportedException e) {
      return "not supported";
    } catch (SQLTimeoutException e) {
      return "timed out";
    } catch (SQLException e) {
      return e.getSQLState() == null ? "refused" : "refused, state " + e.getSQLState();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException | LinkageError e) {
      return "breaks: " + e.getClass().getSimpleName();
    }
  }
}
