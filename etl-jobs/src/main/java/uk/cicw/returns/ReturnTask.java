package uk.cicw.returns;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.Rules;
import uk.cicw.schema.Facts;
import uk.cicw.staging.FetchedFiles;
import uk.cicw.staging.ForgottenRows;
import uk.cicw.staging.ServedFiles;

/**
 * Holds one return against the rules on whichever machine Spark chooses: state after state, so that
 * only one is in memory.
 *
 * @param keys of the pseudonyms
 * @param forgotten tombstones of children whose rows no rule sees
 */
record ReturnTask(
    Broadcast<LakeTables> tables, ServedFiles landing, List<String> keys, Set<String> forgotten)
    implements Function<DueReturn, ValidatedReturn> {
  /** A return of 26 thousand rows takes a fifth of it. */
  private static final String MEMORY = "1GB";

  /** Read once in each process. */
  private static final class OfThisBuild {
    static final Rules RULES = Rules.ofThisBuild();
  }

  @Override
  public ValidatedReturn call(DueReturn due) throws IOException {
    Map<String, KnownRows> known =
        Map.of(
            Facts.RULE_FAILURES.name(), new KnownRows(Facts.RULE_FAILURES),
            Facts.RULE_CHECKS.name(), new KnownRows(Facts.RULE_CHECKS));
    takeUp(due, known);
    try (FetchedFiles files = new FetchedFiles(landing);
        RuleKernel kernel = RuleKernel.besideOthers(OfThisBuild.RULES, MEMORY);
        TableWriter writer = tables.value().writer()) {
      for (ReturnState state : due.states()) {
        kernel.forget();
        learn(due, state, kernel, files, known);
      }
      for (KnownRows rows : known.values()) {
        rows.rows().forEach(row -> writer.write(row.with(due.yearEnding())));
      }
      return new ValidatedReturn(writer.finish(), due.states().size());
    } catch (SQLException e) {
      // its message quotes no row
      throw new IllegalStateException(
          "Cannot hold the return %s of %s against the rules: %s"
              .formatted(due.year(), due.authority(), e.getMessage()),
          e);
    }
  }

  private void takeUp(DueReturn due, Map<String, KnownRows> known) throws IOException {
    for (StoredFile file : due.before()) {
      try (CloseableIterable<TableRow> rows = tables.value().read(file)) {
        rows.forEach(
            row -> Objects.requireNonNull(known.get(row.table())).takeUp(row, due.since()));
      }
    }
  }

  private void learn(
      DueReturn due,
      ReturnState state,
      RuleKernel kernel,
      FetchedFiles files,
      Map<String, KnownRows> known)
      throws SQLException {
    Pseudonyms pseudonyms = new Pseudonyms(keys);
    StateFindings findings = new StateFindings(due, pseudonyms);
    findings.find(kernel, state, files, new ForgottenRows(pseudonyms, forgotten));
    findings.tell(
        state,
        Objects.requireNonNull(known.get(Facts.RULE_FAILURES.name())),
        Objects.requireNonNull(known.get(Facts.RULE_CHECKS.name())));
  }

  /** Says nothing of the keys: Spark writes down what it can not send. */
  @Override
  public String toString() {
    return "rules over returns";
  }
}
