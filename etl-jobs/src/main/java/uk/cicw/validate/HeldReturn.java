package uk.cicw.validate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.cicw.decode.RowLabels;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.Rules;
import uk.cicw.schema.CollectionYear;

/** A return in a kernel of its own, held against the rules of its year. */
final class HeldReturn implements AutoCloseable {
  private final RuleKernel kernel;
  private final ReturnReader reader;
  private final Circumstances circumstances;
  private final RuleOutcome outcome;

  private HeldReturn(
      RuleKernel kernel, ReturnReader reader, Circumstances circumstances, RuleOutcome outcome) {
    this.kernel = kernel;
    this.reader = reader;
    this.circumstances = circumstances;
    this.outcome = outcome;
  }

  static HeldReturn of(
      GivenReturn given,
      Optional<GivenReturn> last,
      GivenReference reference,
      ValidateOrder order,
      Rules rules)
      throws CannotValidate, SQLException {
    RuleKernel kernel = RuleKernel.open(rules);
    try (ReturnReader reader = new ReturnReader(kernel, false);
        ReturnReader lastReader = new ReturnReader(kernel, true)) {
      reader.read(given);
      reader.close();
      if (last.isPresent()) {
        lastReader.read(last.get());
        lastReader.close();
      }
      reference.giveTo(kernel);
      Circumstances circumstances = circumstances(given, reader, order);
      if (reference.hasPostcodes() && circumstances.authority().isEmpty()) {
        throw CannotValidate.since(
            given.name(),
            "it is not said whose return it is, so that inside and outside can not be told apart."
                + " Give --authority");
      }
      return new HeldReturn(kernel, reader, circumstances, kernel.run(circumstances));
    } catch (CannotValidate | SQLException | RuntimeException e) {
      kernel.close();
      throw e;
    }
  }

  private static Circumstances circumstances(
      GivenReturn given, ReturnReader reader, ValidateOrder order) throws CannotValidate {
    List<RowLabels> labels = reader.labels();
    Optional<CollectionYear> labelled =
        labels.stream().flatMap(label -> label.collectionYear().stream()).findFirst();
    Optional<String> authority =
        labels.stream().flatMap(label -> label.authority().stream()).findFirst();
    CollectionYear year =
        order
            .year()
            .or(() -> labelled)
            .or(reader.year()::year)
            .orElseThrow(
                () ->
                    CannotValidate.since(
                        given.name(),
                        "neither its name nor its dates tell of which collection year it is. Give"
                            + " --year"));
    return Circumstances.of(
        year,
        order
            .authority()
            .or(() -> authority.or(reader.year()::authority).flatMap(AuthorityCodes::of)),
        reader.form().label());
  }

  RuleKernel kernel() {
    return kernel;
  }

  ReturnReader reader() {
    return reader;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  RuleOutcome outcome() {
    return outcome;
  }

  @Override
  public void close() throws SQLException {
    kernel.close();
  }
}
