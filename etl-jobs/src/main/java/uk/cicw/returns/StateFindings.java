package uk.cicw.returns;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.FailureIdentity;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleNotRun;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.schema.Facts;
import uk.cicw.staging.FetchedFiles;
import uk.cicw.staging.ForgottenRows;

/** What the rules find in one state of a return, as rows of the two facts. */
final class StateFindings {
  private static final int CODE = Facts.RULE_FAILURES.position("rule_code");

  private final DueReturn due;
  private final Pseudonyms pseudonyms;
  private final Map<List<@Nullable Object>, List<@Nullable Object>> failures = new HashMap<>();
  private final Map<List<@Nullable Object>, List<@Nullable Object>> checks = new HashMap<>();
  private final Set<String> notRun = new HashSet<>();

  StateFindings(DueReturn due, Pseudonyms pseudonyms) {
    this.due = due;
    this.pseudonyms = pseudonyms;
  }

  void find(RuleKernel kernel, ReturnState state, FetchedFiles files, ForgottenRows forgotten)
      throws SQLException {
    StateReader reader = new StateReader(kernel, files, forgotten);
    reader.read(state);
    RuleOutcome outcome =
        kernel.run(
            Circumstances.of(due.year(), Optional.of(due.authority()), reader.form().label()));
    kernel.findings().failingRows(row -> add(row, reader));
    outcome.run().forEach(rule -> check(rule, null));
    outcome.notRun().forEach(rule -> add(rule, state.gone()));
  }

  private void add(FailingRow row, StateReader reader) {
    FailureIdentity identity = row.identity();
    failures.put(
        Arrays.asList(
            due.authority(),
            identity.child().map(child -> pseudonyms.of(due.authority(), child)).orElse(null),
            due.yearEnding(),
            identity.code(),
            identity.extract(),
            identity.rowDate().orElse(null),
            identity.ordinal(),
            String.join(", ", row.fields())),
        Arrays.asList(reader.extractId(row.rowNumber()), StateReader.rowNumber(row.rowNumber())));
  }

  private void add(RuleNotRun rule, Set<String> gone) {
    notRun.add(rule.rule().code());
    Set<String> missing = new TreeSet<>();
    for (String table : rule.missing()) {
      missing.add(gone.contains(table) ? table + " (delivered bytes are not kept)" : table);
    }
    check(rule.rule(), String.join(", ", missing));
  }

  private void check(Rule rule, @Nullable String missing) {
    checks.put(
        Arrays.asList(due.authority(), due.yearEnding(), rule.code(), missing == null, missing),
        Collections.emptyList());
  }

  /** Has the histories learn it. Of a rule that was not run nothing is known to have gone. */
  void tell(ReturnState state, KnownRows knownFailures, KnownRows knownChecks) {
    knownFailures.learn(state.day(), failures, known -> notRun.contains(known.get(CODE)));
    knownChecks.learn(state.day(), checks, known -> false);
  }
}
