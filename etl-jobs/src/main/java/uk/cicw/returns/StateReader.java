package uk.cicw.returns;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.cicw.decode.Decoder;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.ProviderFile;
import uk.cicw.decode.ReturnForm;
import uk.cicw.decode.TextRow;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.report.DeliveredPart;
import uk.cicw.report.DeliveredReturn;
import uk.cicw.rules.PostcodePlace;
import uk.cicw.rules.Provider;
import uk.cicw.rules.RowLoader;
import uk.cicw.rules.RuleKernel;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.staging.DeliveredExtract;
import uk.cicw.staging.ExtractOrigin;
import uk.cicw.staging.FetchedFiles;
import uk.cicw.staging.ForgottenRows;
import uk.cicw.staging.PostcodeDirectory;

/** Reads a return as it is on one day into a kernel. */
final class StateReader {
  /** Rows of a table that came in several files are told apart by what stands above these bits. */
  private static final int BITS_OF_A_ROW = 32;

  private final RuleKernel kernel;
  private final FetchedFiles files;
  private final ForgottenRows forgotten;
  private final Map<String, RowLoader> loaders = new LinkedHashMap<>();
  private final List<TablePart> parts = new ArrayList<>();
  private final Map<String, Integer> unreadable = new TreeMap<>();
  private Optional<ReturnForm> form = Optional.empty();

  StateReader(RuleKernel kernel, FetchedFiles files, ForgottenRows forgotten) {
    this.kernel = kernel;
    this.files = files;
    this.forgotten = forgotten;
  }

  /** A part on its way, with the rows that take the place of delivered ones. */
  private record Numbered(long first, TablePart part, Map<Integer, TextRow> corrected) {

    boolean takes(TextRow row) {
      return part.table().equals(row.table())
          && row.labels()
              .fits(
                  part.extract().origin().authorityCode(),
                  part.extract().origin().collectionYear());
    }

    TextRow row(TextRow delivered) {
      return corrected.getOrDefault(delivered.rowNumber(), delivered);
    }
  }

  void read(ReturnState state) throws SQLException {
    Map<DeliveredFile, List<Numbered>> byFile = new LinkedHashMap<>();
    for (TablePart delivered : state.parts()) {
      TablePart part = delivered.on(files);
      long first = (long) parts.size() << BITS_OF_A_ROW;
      parts.add(part);
      byFile
          .computeIfAbsent(part.extract().file(), file -> new ArrayList<>())
          .add(new Numbered(first, part, part.extract().corrected()));
    }
    for (Map.Entry<DeliveredFile, List<Numbered>> file : byFile.entrySet()) {
      read(file.getKey(), file.getValue());
    }
    for (RowLoader loader : loaders.values()) {
      loader.close();
    }
    reference(state);
  }

  private void read(DeliveredFile file, List<Numbered> wanted) throws SQLException {
    try {
      ReturnForm formOfFile = ReturnForm.of(file);
      for (Numbered numbered : wanted) {
        if (formOfFile == ReturnForm.XML) {
          all(numbered.part().isOfLastYear());
        }
        loader(numbered.part().table(), numbered.part().isOfLastYear());
        if (!numbered.part().isOfLastYear()) {
          form = form.or(() -> Optional.of(formOfFile));
        }
      }
      Decoder.decodeWithFlags(file, row -> take(row, wanted));
    } catch (UnreadableExtract e) {
      throw DeliveredExtract.changed(file, e);
    }
  }

  /** An XML return has room for every table: one without a row is empty, not missing. */
  private void all(boolean isOfLastYear) throws SQLException {
    for (ExtractTable table : Ssda903.TABLES) {
      loader(table.name(), isOfLastYear);
    }
  }

  private void take(TextRow delivered, List<Numbered> wanted) {
    for (Numbered numbered : wanted) {
      if (numbered.takes(delivered)) {
        TextRow row = numbered.row(delivered);
        if (forgotten.include(numbered.part().extract().origin().authorityCode(), row)) {
          continue;
        }
        if (row.fault().isEmpty()) {
          add(numbered, row);
        } else if (!numbered.part().isOfLastYear()) {
          unreadable.merge(row.table(), 1, Integer::sum);
        }
      }
    }
  }

  private void add(Numbered numbered, TextRow row) {
    try {
      loader(numbered.part().table(), numbered.part().isOfLastYear())
          .add(numbered.first() + row.rowNumber(), row.values());
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot take up a row of " + row.table(), e);
    }
  }

  private RowLoader loader(String name, boolean isOfLastYear) throws SQLException {
    String key = name + isOfLastYear;
    RowLoader there = loaders.get(key);
    if (there != null) {
      return there;
    }
    ExtractTable table =
        Ssda903.TABLES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    RowLoader loader = isOfLastYear ? kernel.rowsOfLastYear(table) : kernel.rows(table);
    loaders.put(key, loader);
    return loader;
  }

  private void reference(ReturnState state) throws SQLException {
    if (!state.providers().isEmpty()) {
      List<Provider> providers = new ArrayList<>();
      for (DeliveredFile list : state.providers()) {
        providers.addAll(providers(files.here(list)));
      }
      kernel.providers(providers);
    }
    if (state.postcodes().isPresent()) {
      kernel.postcodes(places(PostcodeDirectory.of(state.postcodes().get(), files::here)));
    }
  }

  private static List<Provider> providers(DeliveredFile list) {
    try {
      return ProviderFile.read(list);
    } catch (UnreadableExtract e) {
      throw DeliveredExtract.changed(list, e);
    }
  }

  private List<PostcodePlace> places(PostcodeDirectory directory) throws SQLException {
    List<PostcodePlace> places = new ArrayList<>();
    for (String postcode : kernel.mentionedPostcodes()) {
      // the directory overlooks what is no letter or digit, the rules do not
      Optional<PostcodeDirectory.Place> place =
          postcode.matches("[A-Z0-9]+") ? directory.find(postcode) : Optional.empty();
      place.ifPresent(
          at ->
              places.add(new PostcodePlace(postcode, at.authority(), at.easting(), at.northing())));
    }
    return places;
  }

  /** In which form this year's return was delivered. */
  ReturnForm form() {
    return form.orElse(ReturnForm.CSV);
  }

  /** This year's rows whose cells do not fit the headings, by table; no rule looks at them. */
  Map<String, Integer> unreadable() {
    return unreadable;
  }

  /**
   * What was read of this year's return.
   *
   * @param name as a person would call it
   * @param fileNames as delivered, by the id of the file
   */
  DeliveredReturn delivered(String name, Map<String, String> fileNames) {
    List<DeliveredPart> ofThisYear = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      ExtractOrigin origin = parts.get(at).extract().origin();
      if (!parts.get(at).isOfLastYear()) {
        ofThisYear.add(
            new DeliveredPart(
                origin.extractTable(),
                fileNames.getOrDefault(origin.fileId(), "a file"),
                (long) at << BITS_OF_A_ROW));
      }
    }
    return new DeliveredReturn(name, ofThisYear, true);
  }

  /** The extract that a row of the kernel came in. */
  String extractId(long rowNumber) {
    return parts.get((int) (rowNumber >> BITS_OF_A_ROW)).extract().origin().extractId();
  }

  /** Its number there. */
  static int rowNumber(long rowNumber) {
    return (int) rowNumber;
  }
}
