package uk.cicw.rules;

import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done for a return: tables that rules need, and rules, each once and in time. */
final class RuleTasks {
  private final List<Task> due;
  private final Set<String> open = new HashSet<>();

  /**
   * A statement.
   *
   * @param needs the derived tables that have to be there before
   */
  record Task(String name, String sql, Set<String> needs) {}

  /**
   * @param tasks those that many wait for first
   */
  RuleTasks(List<Task> tasks) {
    this.due = new LinkedList<>(tasks);
    tasks.forEach(task -> open.add(task.name()));
  }

  /** Takes a task that can be done now, waits for one if need be; null when none is left. */
  synchronized @Nullable Task take() throws InterruptedException {
    while (!due.isEmpty()) {
      for (Task task : due) {
        if (task.needs().stream().noneMatch(open::contains)) {
          due.remove(task);
          return task;
        }
      }
      wait();
    }
    return null;
  }

  synchronized void done(Task task) {
    open.remove(task.name());
    notifyAll();
  }

  /** Leaves the rest undone. */
  synchronized void abandon() {
    due.clear();
    notifyAll();
  }
}
