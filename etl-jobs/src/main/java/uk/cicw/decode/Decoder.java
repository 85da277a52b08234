package uk.cicw.decode;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a delivered file row by row, whatever its form. The form shows in the bytes and the table
 * in the headings, so a file with a wrong name or suffix is read all the same.
 */
public final class Decoder {
  /**
   * Hands over every row of every table in the file, in the order of the file. Memory does not grow
   * with the file. Rows may have been handed over already when the file turns out to be unreadable.
   *
   * @return the tables found, those without a row among them
   * @throws UnreadableExtract when the file as a whole can not be used
   */
  public static List<DecodedTable> decode(DeliveredFile file, Consumer<TextRow> rows)
      throws UnreadableExtract {
    return decode(file, rows, false);
  }

  /**
   * The same, but the flag of asylum seekers stays in the header of an XML return, where rules look
   * for it, beside the table that it becomes.
   */
  public static List<DecodedTable> decodeWithFlags(DeliveredFile file, Consumer<TextRow> rows)
      throws UnreadableExtract {
    return decode(file, rows, true);
  }

  private static List<DecodedTable> decode(
      DeliveredFile delivered, Consumer<TextRow> rows, boolean isWithFlags)
      throws UnreadableExtract {
    String name = DeliveredName.of(delivered.path());
    try {
      DeliveredFile file = delivered.held();
      return switch (FileForm.of(file)) {
        case TEXT -> CsvDecoder.decode(file, name, rows);
        case XML -> XmlDecoder.decode(file, rows, isWithFlags);
        case WORKBOOK -> WorkbookDecoder.decode(file, name, rows);
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The headings of a CSV file; nothing for the other forms. */
  public static List<String> headings(DeliveredFile delivered) throws UnreadableExtract {
    try {
      DeliveredFile file = delivered.held();
      return FileForm.of(file) == FileForm.TEXT ? CsvDecoder.headings(file) : List.of();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The same file with its bytes at hand, where it is read more than once. */
  public static DeliveredFile hold(DeliveredFile file) throws UnreadableExtract {
    try {
      return file.held();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableExtract unreadable(IOException e) {
    return new UnreadableExtract("it can not be read: " + e.getClass().getSimpleName(), e);
  }

  private Decoder() {}
}
