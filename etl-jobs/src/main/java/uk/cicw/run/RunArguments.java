package uk.cicw.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.cicw.home.Home;
import uk.cicw.landing.LandingOptions;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStep;
import uk.cicw.privacy.KnownChild;
import uk.cicw.schema.CollectionYear;

/**
 * The arguments of a run process: a verb, options with a value, flags, and paths.
 *
 * @param options values by option, in the order given
 */
record RunArguments(
    String verb, Map<String, List<String>> options, Set<String> flags, List<Path> paths) {
  private static final Set<String> FLAGS = Set.of("--accept", "--debug", "--plan");
  private static final Set<String> OPTIONS =
      Set.of(
          "--home",
          "--workflow",
          "--logical-date",
          "--extracts",
          "--received-at",
          "--authority",
          "--year",
          "--also",
          "--note",
          "--from",
          "--gate",
          "--by",
          "--reason",
          "--snapshots-of",
          "--child",
          "--tombstone");

  static RunArguments parse(String[] args) {
    if (args.length == 0) {
      throw new UsageError(
          "Cannot run: no verb given. Say run, override, land, replay, export, report, retention,"
              + " backup, restore, rotate or forget.");
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    Set<String> flags = new LinkedHashSet<>();
    List<Path> paths = new ArrayList<>();
    for (int at = 1; at < args.length; at++) {
      String arg = args[at];
      if (FLAGS.contains(arg)) {
        flags.add(arg);
      } else if (OPTIONS.contains(arg) && at + 1 < args.length) {
        options.computeIfAbsent(arg, name -> new ArrayList<>()).add(args[++at]);
      } else if (arg.startsWith("--")) {
        throw new UsageError("Cannot run: option %s is unknown or lacks its value.".formatted(arg));
      } else {
        paths.add(Path.of(arg));
      }
    }
    return new RunArguments(args[0], options, flags, paths).understood();
  }

  /** Refuses what makes no sense before any work begins. */
  private RunArguments understood() {
    try {
      landing();
      from();
      return this;
    } catch (IllegalArgumentException e) {
      throw new UsageError(String.valueOf(e.getMessage()));
    }
  }

  Home home() {
    return new Home(Path.of(required("--home")));
  }

  /** The key of the run; a run by hand is named by the moment at which it was asked for. */
  RunKey key(Instant now) {
    return option("--workflow")
        .map(workflow -> new RunKey(workflow, required("--logical-date")))
        .orElseGet(() -> RunKey.byHand(now));
  }

  List<Path> extracts() {
    return options.getOrDefault("--extracts", List.of()).stream().map(Path::of).toList();
  }

  LandingOptions landing() {
    return new LandingOptions(
        option("--authority"), option("--year").map(RunArguments::year), receivedAt());
  }

  /** Runs of the same workflow whose work this one does, too. */
  List<RunKey> also() {
    return options.getOrDefault("--also", List.of()).stream()
        .map(date -> new RunKey(required("--workflow"), date))
        .toList();
  }

  /** The step that the run goes back to; empty when it takes up what is due. */
  Optional<RunStep> from() {
    return option("--from")
        .map(
            label ->
                RunStep.of(label)
                    .orElseThrow(
                        () ->
                            new UsageError(
                                "Cannot begin from %s: there is no such step. There are: %s."
                                    .formatted(label, String.join(", ", RunStep.labels())))));
  }

  /** The child to be forgotten, by what the warehouse knows it by. */
  KnownChild child() {
    return new KnownChild(required("--authority"), required("--child"), required("--tombstone"));
  }

  boolean isAccepted() {
    return flags.contains("--accept");
  }

  /** Whether only to say what would be done. */
  boolean isPlan() {
    return flags.contains("--plan");
  }

  boolean isDebug() {
    return flags.contains("--debug");
  }

  Path onePath() {
    if (paths.size() != 1) {
      throw new UsageError("Cannot %s: name one folder.".formatted(verb));
    }
    return paths.get(0);
  }

  /** Every value that an option was given. */
  List<String> all(String name) {
    return options.getOrDefault(name, List.of());
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).map(values -> values.get(values.size() - 1));
  }

  String required(String name) {
    return option(name)
        .orElseThrow(() -> new UsageError("Cannot run: option %s is missing.".formatted(name)));
  }

  private Optional<Instant> receivedAt() {
    try {
      return option("--received-at").map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new UsageError(
          "Cannot read --received-at: write an instant such as 2024-12-05T06:00:00Z.");
    }
  }

  private static CollectionYear year(String text) {
    return CollectionYear.parse(text)
        .orElseThrow(
            () -> new UsageError("Cannot read --year: write a collection year such as 2024-25."));
  }
}
