package uk.cicw.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.schema.CollectionYear;

/**
 * What is asked for on the command line.
 *
 * @param paths files and folders with a return each, and reference data
 * @param year of the return, empty where it is to be found out
 * @param authority three-digit code of whose it is
 * @param last where last year's return is
 * @param before where an earlier delivery of the same return is
 * @param report the folder for reports
 */
record ValidateOrder(
    List<Path> paths,
    Optional<CollectionYear> year,
    Optional<String> authority,
    Optional<Path> last,
    Optional<Path> before,
    Optional<Path> report) {
  private static final Set<String> OPTIONS =
      Set.of("--year", "--authority", "--last", "--before", "--report");

  static ValidateOrder parse(String... arguments) throws CannotValidate {
    Map<String, String> options = new LinkedHashMap<>();
    List<Path> paths = new ArrayList<>();
    for (int at = 0; at < arguments.length; at++) {
      if (OPTIONS.contains(arguments[at]) && at + 1 < arguments.length) {
        options.put(arguments[at], arguments[++at]);
      } else if (arguments[at].startsWith("--")) {
        throw CannotValidate.misunderstood(
            "Cannot validate: option %s is unknown or lacks its value.".formatted(arguments[at]));
      } else {
        paths.add(Path.of(arguments[at]));
      }
    }
    return new ValidateOrder(
        paths,
        year(Optional.ofNullable(options.get("--year"))),
        authority(Optional.ofNullable(options.get("--authority"))),
        Optional.ofNullable(options.get("--last")).map(Path::of),
        Optional.ofNullable(options.get("--before")).map(Path::of),
        Optional.ofNullable(options.get("--report")).map(Path::of));
  }

  private static Optional<CollectionYear> year(Optional<String> text) throws CannotValidate {
    Optional<CollectionYear> year = text.flatMap(CollectionYear::parse);
    if (text.isPresent() && year.isEmpty()) {
      throw CannotValidate.misunderstood(
          "Cannot read --year: write a collection year such as 2024/25.");
    }
    return year;
  }

  private static Optional<String> authority(Optional<String> label) throws CannotValidate {
    Optional<String> code = label.flatMap(AuthorityCodes::of);
    if (label.isPresent() && code.isEmpty()) {
      throw CannotValidate.misunderstood(
          "Cannot read --authority: write a three-digit code, a GSS code or a name.");
    }
    return code;
  }
}
