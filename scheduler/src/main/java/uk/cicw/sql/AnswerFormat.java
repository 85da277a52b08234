package uk.cicw.sql;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.cicw.listing.ListingFormat;

/** The forms in which an answer can be had: as text, or as a file for another program. */
public enum AnswerFormat {
  TABLE,
  CSV,
  JSON,
  /** Columns with their types, for Python, R, Spark and DuckDB. */
  PARQUET,
  /** A workbook with typed cells. */
  XLSX;

  /** The form that the name of a file asks for. */
  public static Optional<AnswerFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format)).findFirst();
  }

  /** Whether it can not be shown on a screen. */
  public boolean isBinary() {
    return this == PARQUET || this == XLSX;
  }

  /** The form of text. */
  ListingFormat ofText() {
    return switch (this) {
      case TABLE -> ListingFormat.TABLE;
      case CSV -> ListingFormat.CSV;
      case JSON -> ListingFormat.JSON;
      case PARQUET, XLSX -> throw new IllegalStateException(this + " is no text");
    };
  }

  /** As it is written on the command line, and at the end of a file's name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
