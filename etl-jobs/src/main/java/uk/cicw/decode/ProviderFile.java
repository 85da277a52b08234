package uk.cicw.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.rules.Provider;

/**
 * A list of Ofsted's providers as a workbook. Its layout changes from year to year (children's
 * homes apart from other providers or with them, supported accommodation or closed providers on a
 * sheet of their own), so sheets are told by their headings, and a column by any of the names it
 * has had.
 */
public final class ProviderFile {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  /** What Ofsted writes where there is nothing. */
  private static final Set<String> NOTHING = Set.of("", "-", "NA", "N/A");

  private static final String URN = "URN";
  private static final List<String> POSTCODE =
      List.of("SETTING ADDRESS POSTCODE", "SETTING POSTCODE", "PROVIDER POSTCODE");
  private static final List<String> PLACES = List.of("PLACEMENT CODE", "PROVIDER PLACEMENT CODE");
  private static final List<String> PROVIDERS = List.of("PLACEMENT PROVIDER CODE", "PROVIDER CODE");
  private static final List<String> END = List.of("DEREGISTRATION DATE", "CLOSED DATE");
  private static final List<String> AUTHORITY =
      List.of("SETTING LOCAL AUTHORITY", "LOCAL AUTHORITY", "PROVIDER LOCAL AUTHORITY");

  /** Whether it is a workbook with at least one sheet of providers. */
  public static boolean isOne(DeliveredFile file) throws UnreadableExtract {
    return !read(file, 1).isEmpty();
  }

  /** The providers of all sheets, in the order of the file. */
  public static List<Provider> read(DeliveredFile file) throws UnreadableExtract {
    return read(file, Integer.MAX_VALUE);
  }

  private static List<Provider> read(DeliveredFile file, int atMost) throws UnreadableExtract {
    List<Provider> providers = new ArrayList<>();
    try (InputStream bytes = file.open();
        ReadableWorkbook workbook = new ReadableWorkbook(bytes, WITH_FORMATS)) {
      SheetCells cells = new SheetCells(workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheet(sheet, cells, atMost, providers);
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new UnreadableExtract("it is no workbook, or a part of it is missing", e);
    }
    return providers;
  }

  private static void sheet(Sheet sheet, SheetCells cells, int atMost, List<Provider> providers)
      throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> lines = stream.iterator();
      List<String> headings = List.of();
      while (lines.hasNext() && headings.isEmpty()) {
        headings = cells.headings(lines.next()).stream().map(CellText::heading).toList();
      }
      if (isOfProviders(headings)) {
        while (lines.hasNext() && providers.size() < atMost) {
          provider(headings, cells.texts(lines.next())).ifPresent(providers::add);
        }
      }
    }
  }

  private static boolean isOfProviders(List<String> headings) {
    return headings.contains(URN)
        && Stream.concat(PLACES.stream(), PROVIDERS.stream()).anyMatch(headings::contains);
  }

  private static Optional<Provider> provider(List<String> headings, List<String> cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
      String text = CellText.trimmed(cells.get(i));
      if (!NOTHING.contains(text.toUpperCase(Locale.ROOT))) {
        values.putIfAbsent(headings.get(i), text);
      }
    }
    return Optional.ofNullable(values.get(URN))
        .map(
            urn ->
                new Provider(
                    urn,
                    first(values, POSTCODE).map(ProviderFile::postcode),
                    first(values, PLACES).map(ProviderFile::codes),
                    first(values, PROVIDERS).map(ProviderFile::codes),
                    first(values, END).flatMap(ProviderFile::date),
                    first(values, AUTHORITY).flatMap(ProviderFile::authority)));
  }

  private static Optional<String> first(Map<String, String> values, List<String> anyOf) {
    return anyOf.stream().filter(values::containsKey).findFirst().map(values::get);
  }

  private static String postcode(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String codes(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Names of councils stand there in full: "East Sussex County Council". */
  private static Optional<String> authority(String name) {
    return AuthorityCodes.of(name)
        .or(
            () ->
                AuthorityCodes.of(
                    name.replaceAll(
                        "(?i) (metropolitan |london )?(county |city |borough |district )*council$",
                        "")));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private ProviderFile() {}
}
