package uk.cicw.validate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.cicw.decode.DecodedTable;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.ReturnForm;
import uk.cicw.decode.RowLabels;
import uk.cicw.decode.TextRow;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.landing.YearOfReturn;
import uk.cicw.report.DeliveredPart;
import uk.cicw.report.DeliveredReturn;
import uk.cicw.rules.RowLoader;
import uk.cicw.rules.RuleKernel;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** Reads the files of one return, this year's or last year's, into the kernel. */
final class ReturnReader implements AutoCloseable {
  private final RuleKernel kernel;
  private final boolean isOfLastYear;
  private final Map<String, RowLoader> loaders = new LinkedHashMap<>();
  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, Integer> unreadable = new TreeMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();
  private final Set<RowLabels> labels = new LinkedHashSet<>();
  private final YearOfReturn year = new YearOfReturn();
  private ReturnForm form = ReturnForm.CSV;

  ReturnReader(RuleKernel kernel, boolean isOfLastYear) {
    this.kernel = kernel;
    this.isOfLastYear = isOfLastYear;
  }

  void read(GivenReturn given) throws CannotValidate, SQLException {
    for (Path path : given.files()) {
      read(path);
    }
    if (files.isEmpty()) {
      throw CannotValidate.since(
          given.name(),
          leftOut.values().stream()
              .findFirst()
              .orElse("no file there is a table of the SSDA903. Check the path"));
    }
    if (labels.stream().map(RowLabels::authority).distinct().count() > 1
        || labels.stream().map(RowLabels::year).distinct().count() > 1) {
      throw CannotValidate.since(
          given.name(), "its rows are of several authorities or years. Give one return at a time");
    }
  }

  private void read(Path path) throws CannotValidate, SQLException {
    DeliveredFile file = DeliveredFile.plain(path);
    try {
      form = ReturnForm.of(file);
      year.file(path);
      for (DecodedTable table : Decoder.decodeWithFlags(file, row -> row(path, row))) {
        claim(table.table(), path);
        // headings alone are an empty table, not a missing one
        loader(table.table());
        labels.addAll(table.rowsByLabels().keySet());
      }
      if (form == ReturnForm.XML) {
        // the form has room for every table: one without a row is empty, not missing
        for (ExtractTable table : Ssda903.TABLES) {
          loader(table.name());
        }
      }
    } catch (UnreadableExtract e) {
      if (files.containsValue(path)) {
        // some of its rows were taken already
        throw CannotValidate.since(path.toString(), String.valueOf(e.getMessage()));
      }
      leftOut.put(String.valueOf(path.getFileName()), String.valueOf(e.getMessage()));
    } catch (TwoFiles e) {
      throw CannotValidate.since(String.valueOf(path.getParent()), String.valueOf(e.getMessage()));
    } catch (RowNotTaken e) {
      throw e.cause();
    }
  }

  private void row(Path path, TextRow row) {
    claim(row.table(), path);
    if (row.fault().isPresent()) {
      unreadable.merge(row.table(), 1, Integer::sum);
      return;
    }
    year.row(row);
    try {
      Optional<RowLoader> loader = loader(row.table());
      if (loader.isPresent()) {
        loader.get().add(row.rowNumber(), row.values());
      }
    } catch (SQLException e) {
      throw new RowNotTaken(e);
    }
  }

  private void claim(String table, Path path) {
    Path other = files.putIfAbsent(table, path);
    if (other != null && !other.equals(path)) {
      throw new TwoFiles(
          "%s is in %s and in %s. Name the files of one return"
              .formatted(table, other.getFileName(), path.getFileName()));
    }
  }

  /** Empty for a table that is none of the return. */
  private Optional<RowLoader> loader(String name) throws SQLException {
    Optional<ExtractTable> table =
        Ssda903.TABLES.stream().filter(each -> each.name().equals(name)).findFirst();
    if (table.isPresent() && !loaders.containsKey(name)) {
      loaders.put(
          name, isOfLastYear ? kernel.rowsOfLastYear(table.get()) : kernel.rows(table.get()));
    }
    return Optional.ofNullable(loaders.get(name));
  }

  /** Of each table one file: where there are two it is not read. */
  DeliveredReturn delivered(GivenReturn given) {
    return new DeliveredReturn(
        given.name(),
        files.entrySet().stream()
            .map(
                file ->
                    new DeliveredPart(
                        file.getKey(), String.valueOf(file.getValue().getFileName()), 0))
            .toList(),
        false);
  }

  ReturnForm form() {
    return form;
  }

  YearOfReturn year() {
    return year;
  }

  /** Rows whose cells do not fit their headings, by table; no rule looks at them. */
  Map<String, Integer> unreadable() {
    return unreadable;
  }

  /** Files that are no table of a return or can not be read, and why. */
  Map<String, String> leftOut() {
    return leftOut;
  }

  /** What its rows say of whose they are. */
  List<RowLabels> labels() {
    return List.copyOf(labels);
  }

  /** Writes out what is still on its way. */
  @Override
  public void close() throws SQLException {
    for (RowLoader loader : loaders.values()) {
      loader.close();
    }
  }

  private static final class TwoFiles extends RuntimeException {
    private static final long serialVersionUID = 1;

    TwoFiles(String message) {
      super(message);
    }
  }

  private static final class RowNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException cause;

    RowNotTaken(SQLException cause) {
      super(cause);
      this.cause = cause;
    }

    SQLException cause() {
      return cause;
    }
  }
}
