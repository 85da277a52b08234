package uk.cicw.validate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.PostcodeFile;
import uk.cicw.decode.ProviderFile;
import uk.cicw.decode.RowLabels;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.PostcodePlace;
import uk.cicw.rules.Provider;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.Rules;
import uk.cicw.rules.TouchedIndicators;
import uk.cicw.schema.CollectionYear;

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
    Optional<GivenReturn> last = last();
    if (files.returns().size() == 1) {
      return validate(files.returns().get(0), last, files);
    }
    boolean isAllUsed = true;
    for (GivenReturn given : files.returns()) {
      isAllUsed &= oneOfSeveral(given, last, files);
    }
    return isAllUsed;
  }

  /** One that can not be validated is told in its turn, and the others are. */
  private boolean oneOfSeveral(GivenReturn given, Optional<GivenReturn> last, GivenFiles files)
      throws SQLException, IOException {
    try {
      return validate(given, last, files);
    } catch (CannotValidate e) {
      out.printf("%s%n%n", e.getMessage());
      return false;
    }
  }

  private Optional<GivenReturn> last() throws CannotValidate {
    if (order.last().isEmpty()) {
      return Optional.empty();
    }
    Path place = order.last().get();
    List<GivenReturn> returns = GivenFiles.in(List.of(place)).returns();
    if (returns.size() != 1) {
      throw CannotValidate.since(
          "against " + place, "there are %d returns in it. Name one".formatted(returns.size()));
    }
    return Optional.of(returns.get(0));
  }

  private boolean validate(GivenReturn given, Optional<GivenReturn> last, GivenFiles files)
      throws CannotValidate, SQLException, IOException {
    try (RuleKernel kernel = RuleKernel.open(rules);
        ReturnReader reader = new ReturnReader(kernel, false);
        ReturnReader lastReader = new ReturnReader(kernel, true)) {
      reader.read(given);
      reader.close();
      if (last.isPresent()) {
        lastReader.read(last.get());
        lastReader.close();
      }
      reference(kernel, files);
      Circumstances circumstances = circumstances(given, reader);
      if (!files.postcodes().isEmpty() && circumstances.authority().isEmpty()) {
        throw CannotValidate.since(
            given.name(),
            "it is not said whose return it is, so that inside and outside can not be told apart."
                + " Give --authority");
      }
      RuleOutcome outcome = kernel.run(circumstances);
      RuleFindings findings = kernel.findings();
      CheckedReturn checked =
          new CheckedReturn(
              given,
              circumstances,
              reader.unreadable(),
              reader.leftOut(),
              outcome,
              findings.counts(),
              findings,
              TouchedIndicators.ofThisBuild());
      new Summary(out).print(checked);
      if (order.report().isPresent()) {
        out.println("Reports: " + ReportFolder.write(order.report().get(), checked));
      }
      return checked.leftOut().isEmpty();
    }
  }

  private Circumstances circumstances(GivenReturn given, ReturnReader reader)
      throws CannotValidate {
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

  private static void reference(RuleKernel kernel, GivenFiles files)
      throws CannotValidate, SQLException {
    List<Provider> providers = new ArrayList<>();
    List<PostcodePlace> places = new ArrayList<>();
    Set<String> wanted = files.postcodes().isEmpty() ? Set.of() : kernel.mentionedPostcodes();
    for (DeliveredFile file : files.providers()) {
      providers.addAll(read(file, () -> ProviderFile.read(file)));
    }
    for (DeliveredFile file : files.postcodes()) {
      places.addAll(read(file, () -> places(file, wanted)));
    }
    if (!files.providers().isEmpty()) {
      kernel.providers(providers);
    }
    if (!files.postcodes().isEmpty()) {
      kernel.postcodes(places);
    }
  }

  /** A directory has millions of postcodes, a return some hundred. */
  private static List<PostcodePlace> places(DeliveredFile file, Set<String> wanted)
      throws UnreadableExtract {
    List<PostcodePlace> places = new ArrayList<>();
    PostcodeFile.read(
        file,
        place -> {
          String postcode = place.postcode().toUpperCase(Locale.ROOT).replace(" ", "");
          if (wanted.contains(postcode)) {
            places.add(
                new PostcodePlace(postcode, place.authority(), place.easting(), place.northing()));
          }
        });
    return places;
  }

  private interface Reading<T> {
    List<T> read() throws UnreadableExtract;
  }

  private static <T> List<T> read(DeliveredFile file, Reading<T> reading) throws CannotValidate {
    try {
      return reading.read();
    } catch (UnreadableExtract e) {
      throw CannotValidate.since("against " + file.path(), String.valueOf(e.getMessage()));
    }
  }
}
