package uk.cicw.decode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one table from a text file, whose cells a comma, a tab or a semicolon parts. */
final class CsvDecoder {
  /** Characters of the longest cell; an extract has no value near it. */
  private static final int LONGEST_CELL = 1 << 20;

  /** Reads what is below the headings. */
  interface Reading {
    void read(List<String> headings, Iterator<CsvRecord> lines) throws UnreadableExtract;
  }

  static List<DecodedTable> decode(DeliveredFile file, String name, Consumer<TextRow> rows)
      throws IOException, UnreadableExtract {
    List<DecodedTable> tables = new ArrayList<>();
    lines(
        file,
        (headings, lines) -> {
          Optional<TableHeading> heading = TableRecognition.recognise(name, headings);
          if (heading.isEmpty()) {
            throw new UnreadableExtract("it is no extract: its columns are those of no table");
          }
          RowReader reader = new RowReader(heading.get(), rows);
          lines.forEachRemaining(line -> reader.line(line.getFields(), false));
          tables.add(reader.done());
        });
    return tables;
  }

  static List<String> headings(DeliveredFile file) throws IOException, UnreadableExtract {
    List<String> found = new ArrayList<>();
    lines(file, (headings, lines) -> found.addAll(headings));
    return found;
  }

  static void lines(DeliveredFile file, Reading reading) throws IOException, UnreadableExtract {
    try (Reader text = TextEncoding.open(file);
        CsvReader<CsvRecord> csv = reader(text, Delimiter.of(text))) {
      Iterator<CsvRecord> lines = csv.iterator();
      if (!lines.hasNext()) {
        throw new UnreadableExtract("it is empty, without even a heading");
      }
      reading.read(lines.next().getFields(), lines);
    } catch (UncheckedIOException e) {
      throw broken(e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (CharacterCodingException e) {
      throw broken(e);
    } catch (CsvParseException e) {
      // the message of the library quotes what stands in the file
      throw new UnreadableExtract("a quote within it does not match, or a cell has no end", e);
    }
  }

  private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(LONGEST_CELL)
        .ofCsvRecord(new SoundText(text, delimiter));
  }

  private static UnreadableExtract broken(IOException e) throws IOException {
    if (e instanceof SoundText.Broken broken) {
      return new UnreadableExtract(String.valueOf(broken.getMessage()), e);
    }
    if (e instanceof CharacterCodingException) {
      return new UnreadableExtract("it is no text in UTF-8, UTF-16 or windows-1252", e);
    }
    throw e;
  }

  private CsvDecoder() {}
}
