package uk.cicw.decode;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;

/** Tells which table a file or a sheet is: by its headings, and by its name where these fit two. */
final class TableRecognition {
  /** Columns that lists of children have everywhere; alone they do not make an extract. */
  private static final Set<String> OF_ANY_LIST = Set.of("CHILD", "SEX", "DOB", "UPN", "ETHNIC");

  private static final int ENOUGH_TO_NAME = 3;

  private final String name;
  private final List<TableHeading> byFit;

  private TableRecognition(String name, List<String> headings) {
    this.name = "_" + stem(name) + "_";
    List<String> names = headings.stream().map(CellText::heading).toList();
    this.byFit =
        ExtractCatalogue.TABLES.stream()
            .map(table -> TableHeading.of(table, headings, names))
            .sorted(Comparator.comparing((TableHeading heading) -> -heading.columns().size()))
            .toList();
  }

  /**
   * The table that has these headings; empty when they are of no extract.
   *
   * @param name of the file or sheet
   * @throws UnreadableExtract when it is an extract with a column missing, or with two of one name
   */
  static Optional<TableHeading> recognise(String name, List<String> headings)
      throws UnreadableExtract {
    Optional<TableHeading> found = new TableRecognition(name, headings).recognise();
    if (found.isPresent() && !found.get().repeated().isEmpty()) {
      throw new UnreadableExtract(
          "%s has two columns that are %s"
              .formatted(found.get().table().name(), String.join(", ", found.get().repeated())));
    }
    return found;
  }

  private Optional<TableHeading> recognise() throws UnreadableExtract {
    List<TableHeading> complete =
        byFit.stream().filter(heading -> heading.missing().isEmpty() && isMeant(heading)).toList();
    Optional<TableHeading> named = named(complete);
    if (named.isPresent() || complete.size() == 1) {
      return named.or(() -> Optional.of(complete.get(0)));
    }
    if (complete.isEmpty()) {
      refuseIncomplete();
      return Optional.empty();
    }
    return Optional.of(best(complete));
  }

  private TableHeading best(List<TableHeading> complete) throws UnreadableExtract {
    int most = complete.get(0).columns().size();
    List<TableHeading> equal =
        complete.stream().filter(heading -> heading.columns().size() == most).toList();
    if (equal.size() > 1) {
      throw new UnreadableExtract(
          "its columns are those of %s. Name the file after one of them"
              .formatted(equal.stream().map(h -> h.table().name()).collect(joining(" and of "))));
    }
    return equal.get(0);
  }

  private void refuseIncomplete() throws UnreadableExtract {
    Optional<TableHeading> meant =
        named(byFit)
            .filter(heading -> !heading.columns().isEmpty())
            .or(() -> byFit.stream().filter(TableRecognition::isMostlyKnown).findFirst());
    if (meant.isPresent()) {
      throw new UnreadableExtract(
          "%s lacks the required column %s"
              .formatted(meant.get().table().name(), String.join(", ", meant.get().missing())));
    }
  }

  private boolean isMeant(TableHeading heading) {
    return nameLength(heading.table()) > 0 || isMostlyKnown(heading);
  }

  private static boolean isMostlyKnown(TableHeading heading) {
    boolean own =
        heading.columns().values().stream()
            .anyMatch(column -> !OF_ANY_LIST.contains(column.name()));
    int known = heading.columns().size();
    return own && known >= ENOUGH_TO_NAME && known >= heading.unknown().size();
  }

  private Optional<TableHeading> named(List<TableHeading> headings) {
    return headings.stream()
        .filter(heading -> nameLength(heading.table()) > 0)
        .max(Comparator.comparing(heading -> nameLength(heading.table())));
  }

  /** How much of the name is that of the table: sw_episodes says more than episodes. */
  private int nameLength(ExtractTable table) {
    return table.fileNames().stream()
        .filter(known -> name.contains("_" + known + "_"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static String stem(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("\\.(csv|txt|gz|xlsx|xml)\\b", "")
        .replaceAll("[^a-z0-9]+", "_");
  }
}
