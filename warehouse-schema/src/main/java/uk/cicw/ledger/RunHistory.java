package uk.cicw.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What ran: runs by time, workflow and release, and their steps. */
public record RunHistory(Jdbi jdbi) {

  /** The newest runs, the latest first. */
  public List<RunEntry> latest(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from runs order by started_at desc, run_id limit ?", count)
                .map((row, context) -> RunEntry.of(row))
                .list());
  }

  /** The run of this workflow with the latest logical date. */
  public Optional<RunEntry> lastOf(String workflow) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from runs where workflow = ? order by logical_date desc limit 1",
                    workflow)
                .map((row, context) -> RunEntry.of(row))
                .findOne());
  }

  /**
   * How many runs there are.
   *
   * @param count with this status
   */
  public record RunCount(String workflow, RunStatus status, long count) {}

  /** Runs by workflow and status. */
  public List<RunCount> counts() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select workflow, status, count(*) as run_count from runs"
                        + " group by workflow, status order by workflow, status")
                .map(
                    (row, context) ->
                        new RunCount(
                            row.getString("workflow"),
                            RunStatus.of(row.getString("status")),
                            row.getLong("run_count")))
                .list());
  }

  /** The run of this workflow with the latest logical date that is done. */
  public Optional<RunEntry> lastDoneOf(String workflow) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from runs where workflow = ? and status = 'done'"
                        + " order by logical_date desc limit 1",
                    workflow)
                .map((row, context) -> RunEntry.of(row))
                .findOne());
  }

  /** The run that is done and began last, of whatever workflow. */
  public Optional<RunEntry> lastDone() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from runs where status = 'done' order by started_at desc limit 1")
                .map((row, context) -> RunEntry.of(row))
                .findOne());
  }

  /**
   * The runs of a workflow by logical date.
   *
   * @param from the first logical date
   * @param to the last
   */
  public List<RunEntry> between(String workflow, String from, String to) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from runs where workflow = ? and logical_date between ? and ?"
                        + " order by logical_date",
                    workflow,
                    from,
                    to)
                .map((row, context) -> RunEntry.of(row))
                .list());
  }

  /** The steps of all attempts of a run, in the order in which they began. */
  public List<StepEntry> steps(RunKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from run_steps where run_id = ? order by attempt, started_at, step",
                    key.id())
                .map((row, context) -> StepEntry.of(row))
                .list());
  }

  /** The runs of a workflow from this logical date on, in their order. */
  public List<RunEntry> since(String workflow, String logicalDate) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from runs where workflow = ? and logical_date >= ?"
                        + " order by logical_date",
                    workflow,
                    logicalDate)
                .map((row, context) -> RunEntry.of(row))
                .list());
  }

  /** The runs of these workflows that are done, by the release that says what they took in. */
  public Map<String, List<RunKey>> byRelease(Collection<String> workflows) {
    return workflows.stream()
        .flatMap(workflow -> withRelease(workflow).stream())
        .collect(
            Collectors.groupingBy(
                run -> run.releaseId().orElseThrow(),
                Collectors.mapping(RunEntry::key, Collectors.toList())));
  }

  private List<RunEntry> withRelease(String workflow) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from runs where workflow = ? and release_id is not null"
                        + " and status = 'done' order by logical_date",
                    workflow)
                .map((row, context) -> RunEntry.of(row))
                .list());
  }
}
