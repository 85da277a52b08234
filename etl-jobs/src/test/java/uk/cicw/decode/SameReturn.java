package uk.cicw.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;

/**
 * Writes the fake return of 2017/18, 2,675 children, in the forms in which a council may deliver
 * it.
 */
public final class SameReturn {
  private static final Path CSV = Path.of("src/test/resources/returns/fake-2017-18");
  private static final List<String> FILES =
      List.of(
          "header",
          "episodes",
          "reviews",
          "uasc",
          "oc2",
          "oc3",
          "ad1",
          "placed_for_adoption",
          "previous_permanence",
          "missing");

  /** The files as they were published. */
  public static List<Path> asPublished() {
    return FILES.stream().map(SameReturn::published).toList();
  }

  private static Path published(String name) {
    return CSV.resolve(name + ".csv.gz");
  }

  /** Lines of a file, the first one its headings. */
  static List<List<String>> lines(String name) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(TextEncoding.open(DeliveredFile.plain(published(name))))) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CSV files in some encoding, with a byte order mark if {@code mark} is one. */
  public static List<Path> csv(Path folder, Charset charset, String mark, LineDelimiter lineEnd) {
    return FILES.stream()
        .map(name -> write(folder.resolve(name + ".csv"), charset, mark, csv(lineEnd), lines(name)))
        .toList();
  }

  /** Text files whose cells something else than a comma parts. */
  static List<Path> delimited(Path folder, char delimiter, QuoteStrategy quotes) {
    CsvWriter.CsvWriterBuilder csv =
        CsvWriter.builder().fieldSeparator(delimiter).quoteStrategy(quotes);
    return FILES.stream()
        .map(name -> write(folder.resolve(name + ".txt"), UTF_8, "", csv, lines(name)))
        .toList();
  }

  /** CSV files of Windows, their columns shuffled and called by their aliases. */
  public static List<Path> shuffledAndAliased(Path folder, long seed) {
    Random random = new Random(seed);
    return FILES.stream()
        .map(
            name ->
                write(
                    folder.resolve(name + ".csv"),
                    Charset.forName("windows-1252"),
                    "",
                    csv(LineDelimiter.CRLF),
                    shuffled(name, random)))
        .toList();
  }

  private static List<List<String>> shuffled(String name, Random random) {
    List<List<String>> lines = lines(name);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lines.get(0).size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<List<String>> shuffled = new ArrayList<>();
    for (List<String> line : lines) {
      shuffled.add(new ArrayList<>(order.stream().map(line::get).toList()));
    }
    shuffled.get(0).replaceAll(heading -> alias(table(name), heading));
    // a column that nobody declared, with a letter that UTF-8 spells otherwise
    shuffled.get(0).add("Café");
    shuffled.subList(1, shuffled.size()).forEach(line -> line.add("naïve"));
    return shuffled;
  }

  private static String alias(ExtractTable table, String heading) {
    List<String> aliases = table.column(heading).map(Column::aliases).orElse(List.of());
    String alias = aliases.isEmpty() ? heading : aliases.get(aliases.size() - 1);
    return " " + alias.toLowerCase(Locale.ROOT).replace(' ', '_') + "\u00A0";
  }

  static ExtractTable table(String name) {
    return ExtractCatalogue.TABLES.stream()
        .filter(table -> table.fileNames().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static CsvWriter.CsvWriterBuilder csv(LineDelimiter lineEnd) {
    return CsvWriter.builder().lineDelimiter(lineEnd);
  }

  private static Path write(
      Path file,
      Charset charset,
      String mark,
      CsvWriter.CsvWriterBuilder form,
      List<List<String>> lines) {
    try (Writer text = new OutputStreamWriter(Files.newOutputStream(file), charset)) {
      text.write(mark);
      try (CsvWriter csv = form.build(text)) {
        lines.forEach(csv::writeRecord);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One workbook, a sheet for each table; dates and numbers are those of Excel if wanted. */
  public static Path workbook(Path file, boolean typed) {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet cover = workbook.newWorksheet("Cover");
      cover.value(0, 0, "Return of the authority");
      FILES.forEach(name -> sheet(workbook.newWorksheet(name), lines(name), typed));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(Worksheet sheet, List<List<String>> lines, boolean typed) {
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        String text = lines.get(row).get(column);
        if (typed && text.matches("\\d\\d/\\d\\d/\\d{4}")) {
          sheet.value(
              row, column, LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy")));
          sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (typed && text.matches("0|[1-9]\\d*")) {
          sheet.value(row, column, Long.parseLong(text));
        } else if (!text.isEmpty()) {
          sheet.value(row, column, text);
        }
      }
    }
  }

  private SameReturn() {}
}
