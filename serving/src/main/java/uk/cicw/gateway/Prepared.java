package uk.cicw.gateway;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement that a client holds, to be executed once or many times. It keeps its plan between two
 * executions as long as that is of the newest edition, and binds anew after.
 */
final class Prepared {
  private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);

  private final String user;
  private final String sql;
  private final Schema schema;
  private final Schema parameters;
  private final Shelf shelf;
  private Optional<Plan> plan;
  private List<@Nullable Object> values = List.of();
  private Instant usedAt;

  Prepared(String user, String sql, Plan plan, Shelf shelf, Instant now) {
    this.user = user;
    this.sql = sql;
    this.schema = plan.schema();
    this.parameters = plan.parameters();
    this.shelf = shelf;
    this.plan = Optional.of(plan);
    this.usedAt = now;
  }

  String user() {
    return user;
  }

  String sql() {
    return sql;
  }

  Schema schema() {
    return schema;
  }

  Schema parameters() {
    return parameters;
  }

  Shelf shelf() {
    return shelf;
  }

  synchronized List<@Nullable Object> values() {
    return values;
  }

  synchronized void bind(List<@Nullable Object> bound) {
    values = bound;
  }

  synchronized Instant usedAt() {
    return usedAt;
  }

  /** Hands the plan over, if there is one of the newest edition, until it is given back. */
  synchronized Optional<Plan> takePlan(Instant now) {
    usedAt = now;
    dropOutdated();
    Optional<Plan> taken = plan;
    plan = Optional.empty();
    return taken;
  }

  synchronized void giveBack(Plan used) {
    if (plan.isEmpty() && shelf.isNewest(used.file())) {
      plan = Optional.of(used);
    } else {
      close(used);
    }
  }

  /** Lets go of an edition that is not the newest any more. */
  synchronized void dropOutdated() {
    if (plan.filter(kept -> !shelf.isNewest(kept.file())).isPresent()) {
      drop();
    }
  }

  synchronized void drop() {
    plan.ifPresent(Prepared::close);
    plan = Optional.empty();
  }

  private static void close(Plan plan) {
    try {
      plan.close();
    } catch (SQLException e) {
      LOG.warn("Cannot close a plan.", e);
    }
  }
}
