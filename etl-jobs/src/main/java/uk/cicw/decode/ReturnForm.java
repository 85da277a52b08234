package uk.cicw.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** In which of its three forms a return is delivered. */
public enum ReturnForm {
  CSV("csv"),
  XML("xml"),
  XLSX("xlsx");

  private final String label;

  ReturnForm(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static ReturnForm of(DeliveredFile file) throws UnreadableExtract {
    try {
      return switch (FileForm.of(file)) {
        case TEXT -> CSV;
        case XML -> XML;
        case WORKBOOK -> XLSX;
      };
    } catch (IOException e) {
      throw new UnreadableExtract("it can not be read: " + e.getClass().getSimpleName(), e);
    }
  }

  /** Whether a file of this form may hold all tables of a return. */
  public boolean isWhole(DeliveredFile file) throws UnreadableExtract {
    return this == XML || this == XLSX && hasSeveralSheets(file);
  }

  private static boolean hasSeveralSheets(DeliveredFile file) throws UnreadableExtract {
    try (InputStream bytes = file.open();
        ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
      return workbook.getSheets().count() > 1;
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new UnreadableExtract("it is no workbook, or a part of it is missing", e);
    }
  }
}
