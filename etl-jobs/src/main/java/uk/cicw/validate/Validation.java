package uk.cicw.validate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.cicw.report.Changes;
import uk.cicw.report.CheckedReturn;
import uk.cicw.report.EarlierDelivery;
import uk.cicw.report.ReportFolder;
import uk.cicw.report.Summary;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.Rules;
import uk.cicw.rules.TouchedIndicators;

/** Holds returns against the rules of their years, one after the other. */
final class Validation {
  private final ValidateOrder order;
  private final PrintStream out;
  private final Rules rules = Rules.ofThisBuild();

  Validation(ValidateOrder order, PrintStream out) {
    this.order = order;
    this.out = out;
  }

  /**
   * @return whether all that was given could be used
   */
  boolean run() throws CannotValidate, SQLException, IOException {
    GivenFiles files = GivenFiles.in(order.paths());
    if (files.returns().isEmpty()) {
      throw CannotValidate.since(
          order.paths().get(0).toString(), "there is no return in it. Check the path");
    }
    Optional<GivenReturn> last = one(order.last());
    Optional<GivenReturn> before = one(order.before());
    GivenReference reference = GivenReference.of(files);
    if (files.returns().size() == 1) {
      return validate(files.returns().get(0), last, before, reference);
    }
    if (before.isPresent()) {
      throw CannotValidate.misunderstood(
          "Cannot compare with an earlier delivery: there are %d returns in the paths. Name one."
              .formatted(files.returns().size()));
    }
    boolean isAllUsed = true;
    for (GivenReturn given : files.returns()) {
      isAllUsed &= oneOfSeveral(given, last, reference);
    }
    return isAllUsed;
  }

  /** One that can not be validated is told in its turn, and the others are. */
  private boolean oneOfSeveral(
      GivenReturn given, Optional<GivenReturn> last, GivenReference reference)
      throws SQLException, IOException {
    try {
      return validate(given, last, Optional.empty(), reference);
    } catch (CannotValidate e) {
      out.printf("%s%n%n", e.getMessage());
      return false;
    }
  }

  private static Optional<GivenReturn> one(Optional<Path> place) throws CannotValidate {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    List<GivenReturn> returns = GivenFiles.in(List.of(place.get())).returns();
    if (returns.size() != 1) {
      throw CannotValidate.since(
          "against " + place.get(),
          "there are %d returns in it. Name one".formatted(returns.size()));
    }
    return Optional.of(returns.get(0));
  }

  private boolean validate(
      GivenReturn given,
      Optional<GivenReturn> last,
      Optional<GivenReturn> before,
      GivenReference reference)
      throws CannotValidate, SQLException, IOException {
    Optional<EarlierDelivery> earlier = earlier(before, last, reference);
    try (HeldReturn held = HeldReturn.of(given, last, reference, order, rules)) {
      held.kernel().suggest();
      RuleFindings findings = held.kernel().findings();
      CheckedReturn checked =
          new CheckedReturn(
              held.reader().delivered(given),
              held.circumstances(),
              held.reader().unreadable(),
              held.reader().leftOut(),
              held.outcome(),
              findings.counts(),
              findings,
              TouchedIndicators.ofThisBuild(),
              changes(given, held, earlier));
      new Summary(out).print(checked);
      if (order.report().isPresent()) {
        Path folder = order.report().get().resolve(name(checked));
        ReportFolder.write(folder, checked);
        out.printf("Reports: %s (begin with rows.xlsx or with summary.html)%n", folder);
      } else if (!checked.counts().isEmpty()) {
        out.printf(
            "Which rows and children these are, and suggestions for %,d cells: --report DIR%n",
            findings.suggestionCount());
      }
      return checked.leftOut().isEmpty();
    }
  }

  private static String name(CheckedReturn checked) {
    String name = checked.delivered().name().replaceFirst("\\.[A-Za-z]+$", "");
    return "%s-%s".formatted(name, checked.circumstances().form());
  }

  private Optional<EarlierDelivery> earlier(
      Optional<GivenReturn> before, Optional<GivenReturn> last, GivenReference reference)
      throws CannotValidate, SQLException {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try (HeldReturn held = HeldReturn.of(before.get(), last, reference, order, rules)) {
      return Optional.of(
          EarlierDelivery.of(
              held.reader().delivered(before.get()),
              held.circumstances().year(),
              held.kernel().findings(),
              held.outcome()));
    }
  }

  private static Optional<Changes> changes(
      GivenReturn given, HeldReturn held, Optional<EarlierDelivery> earlier)
      throws CannotValidate, SQLException {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    if (!earlier.get().year().equals(held.circumstances().year())) {
      throw CannotValidate.since(
          given.name(),
          "the delivery before it (%s) is of %s. Name one of the same year with --before"
              .formatted(earlier.get().name(), earlier.get().year()));
    }
    return Optional.of(Changes.since(earlier.get(), held.kernel().findings(), held.outcome()));
  }
}
