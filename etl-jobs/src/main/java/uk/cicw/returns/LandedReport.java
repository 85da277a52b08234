package uk.cicw.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.report.Changes;
import uk.cicw.report.CheckedReturn;
import uk.cicw.report.DeliveredReturn;
import uk.cicw.report.EarlierDelivery;
import uk.cicw.report.ReportFolder;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.Rules;
import uk.cicw.rules.TouchedIndicators;
import uk.cicw.staging.FetchedFiles;
import uk.cicw.staging.ForgottenRows;
import uk.cicw.staging.ServedFiles;

/**
 * The report about a return that has landed, made of its delivered bytes on the machine of the run.
 * It is held against the rules as {@link ReturnTask} does, and so is what it was before.
 *
 * @param forgotten rows that no rule and no report sees
 * @param versions every one of the authority's extracts
 */
record LandedReport(
    Rules rules, Path landing, ForgottenRows forgotten, List<ExtractVersion> versions) {
  private static final String MEMORY = "1GB";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /**
   * @param due with its state now and, where there was another, the one before, which comes first
   */
  void write(Path folder, DueReturn due) throws IOException, SQLException {
    List<ReturnState> states = due.states();
    boolean isComparable = states.size() > 1 && states.get(0).isThere();
    Optional<EarlierDelivery> earlier =
        isComparable ? Optional.of(earlier(due, states.get(0))) : Optional.empty();
    try (Held held = hold(due, states.get(states.size() - 1))) {
      held.kernel().suggest();
      ReportFolder.write(folder, held.checked(earlier));
    }
  }

  private EarlierDelivery earlier(DueReturn due, ReturnState state) throws SQLException {
    try (Held held = hold(due, state)) {
      return EarlierDelivery.of(
          held.delivered(), due.year(), held.kernel().findings(), held.outcome());
    }
  }

  private Held hold(DueReturn due, ReturnState state) throws SQLException {
    RuleKernel kernel = RuleKernel.besideOthers(rules, MEMORY);
    try (FetchedFiles files = new FetchedFiles(new ServedFiles(landing.toString(), ""))) {
      StateReader reader = new StateReader(kernel, files, forgotten);
      reader.read(state);
      Circumstances circumstances =
          Circumstances.of(due.year(), Optional.of(due.authority()), reader.form().label());
      return new Held(
          kernel,
          reader.delivered(name(due, state), fileNames()),
          reader.unreadable(),
          circumstances,
          kernel.run(circumstances));
    } catch (SQLException | RuntimeException e) {
      kernel.close();
      throw e;
    }
  }

  private String name(DueReturn due, ReturnState state) {
    boolean isSynthetic =
        versions.stream()
            .filter(version -> version.collectionYear() == due.yearEnding())
            .anyMatch(ExtractVersion::isSynthetic);
    return "what was received by %s%s"
        .formatted(DAY.format(state.day()), isSynthetic ? ", of synthetic children" : "");
  }

  /** As delivered, by the id of the file. */
  private Map<String, String> fileNames() {
    Map<String, String> names = new HashMap<>();
    versions.forEach(version -> names.put(version.file().fileId(), version.file().fileName()));
    return names;
  }

  private record Held(
      RuleKernel kernel,
      DeliveredReturn delivered,
      Map<String, Integer> unreadable,
      Circumstances circumstances,
      RuleOutcome outcome)
      implements AutoCloseable {

    CheckedReturn checked(Optional<EarlierDelivery> earlier) throws SQLException {
      Optional<Changes> changes =
          earlier.isEmpty()
              ? Optional.empty()
              : Optional.of(Changes.since(earlier.get(), kernel.findings(), outcome));
      return new CheckedReturn(
          delivered,
          circumstances,
          unreadable,
          Map.of(),
          outcome,
          kernel.findings().counts(),
          kernel.findings(),
          TouchedIndicators.ofThisBuild(),
          changes);
    }

    @Override
    public void close() throws SQLException {
      kernel.close();
    }
  }
}
