package uk.cicw.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/**
 * Does tasks on several connections at once, a processor each: most of the time of a small return
 * is spent in planning some hundred statements, which a connection does on one processor.
 */
final class RuleWorkers {
  /** Below it another connection takes longer to be made than it saves. */
  private static final int TASKS_OF_A_WORKER = 20;

  private static final Pattern OF_THE_STATEMENT = Pattern.compile("^(Binder|Parser|Catalog) Error");

  private final Connection connection;
  private final int count;
  private final RuleTasks tasks;
  private final Queue<RuleTime> times = new ConcurrentLinkedQueue<>();

  RuleWorkers(Connection connection, List<RuleTasks.Task> tasks, int processors) {
    this.connection = connection;
    this.count = Math.min(processors, 1 + tasks.size() / TASKS_OF_A_WORKER);
    this.tasks = new RuleTasks(tasks);
  }

  List<RuleTime> run() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // each connection has a thread of ours; more of DuckDB's would only get in their way
      statement.execute("set threads = 1");
    }
    ExecutorService others = Executors.newFixedThreadPool(count);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        work.add(others.submit(() -> runOnAnother()));
      }
      run(connection);
      for (Future<?> each : work) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for the rules: this process is ending.", e);
    } catch (ExecutionException e) {
      throw new SQLException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    } finally {
      others.shutdown();
    }
    return List.copyOf(times);
  }

  private Void runOnAnother() throws SQLException, InterruptedException {
    try (Connection other = connection.unwrap(DuckDBConnection.class).duplicate()) {
      run(other);
    }
    return null;
  }

  private void run(Connection on) throws SQLException, InterruptedException {
    try (Statement statement = on.createStatement()) {
      for (RuleTasks.Task task = tasks.take(); task != null; task = tasks.take()) {
        run(statement, task);
        tasks.done(task);
      }
    } finally {
      // where one fails, the others need not go on
      tasks.abandon();
    }
  }

  private void run(Statement statement, RuleTasks.Task task) throws SQLException {
    long start = System.nanoTime();
    try {
      statement.execute(task.sql());
    } catch (SQLException e) {
      throw new SQLException(
          "Cannot run rule %s: %s".formatted(task.name(), reason(String.valueOf(e.getMessage()))));
    }
    times.add(RuleTime.since(task.name(), start));
  }

  /** What is wrong with a statement may be told in full; other messages may quote a value. */
  private static String reason(String message) {
    return OF_THE_STATEMENT.matcher(message).find() ? message : message.replaceFirst("(?s):.*", "");
  }
}
